-- AlterEnum
ALTER TYPE "ProblemKind" ADD VALUE 'NEAR_DUPLICATE';

-- AlterTable
ALTER TABLE "datasets" ADD COLUMN     "leaks_sought" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "images" ADD COLUMN     "perceptual_hash" BIGINT;

-- CreateTable
CREATE TABLE "leaks" (
    "dataset_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "twin_position" INTEGER NOT NULL,
    "identical" BOOLEAN NOT NULL,
    "distance" INTEGER NOT NULL,
    "likeness" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "leaks_pkey" PRIMARY KEY ("dataset_id","position")
);

-- CreateIndex
CREATE INDEX "leaks_dataset_id_twin_position_idx" ON "leaks"("dataset_id", "twin_position");

-- AddForeignKey
ALTER TABLE "leaks" ADD CONSTRAINT "leaks_dataset_id_position_fkey" FOREIGN KEY ("dataset_id", "position") REFERENCES "images"("dataset_id", "position") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "leaks" ADD CONSTRAINT "leaks_dataset_id_twin_position_fkey" FOREIGN KEY ("dataset_id", "twin_position") REFERENCES "images"("dataset_id", "position") ON DELETE CASCADE ON UPDATE CASCADE;
