-- CreateEnum
CREATE TYPE "ImageReading" AS ENUM ('KERAS', 'CORRECTED');

-- AlterTable
ALTER TABLE "datasets" ADD COLUMN     "image_reading" "ImageReading" NOT NULL DEFAULT 'KERAS';
