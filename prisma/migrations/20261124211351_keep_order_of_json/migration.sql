-- AlterTable
ALTER TABLE "architectures" ALTER COLUMN "defaults" SET DATA TYPE JSON,
ALTER COLUMN "hyperparameters_schema" SET DATA TYPE JSON;

-- AlterTable
ALTER TABLE "runs" ALTER COLUMN "hyperparameters" SET DATA TYPE JSON,
ALTER COLUMN "environment" SET DATA TYPE JSON;
