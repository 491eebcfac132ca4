-- AlterTable
ALTER TABLE "trainers" ADD COLUMN     "choices" JSONB NOT NULL DEFAULT '{}';
