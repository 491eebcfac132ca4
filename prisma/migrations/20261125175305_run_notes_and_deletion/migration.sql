-- AlterTable
ALTER TABLE "runs" ADD COLUMN     "deleted_at" TIMESTAMPTZ(3),
ADD COLUMN     "notes" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "tags" TEXT[] DEFAULT ARRAY[]::TEXT[];
