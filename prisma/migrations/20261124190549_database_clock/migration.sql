-- AlterTable
ALTER TABLE "architectures" ALTER COLUMN "announced_at" SET DEFAULT transaction_timestamp();

-- AlterTable
ALTER TABLE "artifacts" ALTER COLUMN "created_at" SET DEFAULT transaction_timestamp();

-- AlterTable
ALTER TABLE "attempts" ALTER COLUMN "started_at" SET DEFAULT transaction_timestamp();

-- AlterTable
ALTER TABLE "datasets" ALTER COLUMN "created_at" SET DEFAULT transaction_timestamp();

-- AlterTable
ALTER TABLE "experiments" ALTER COLUMN "created_at" SET DEFAULT transaction_timestamp();

-- AlterTable
ALTER TABLE "metrics" ALTER COLUMN "at" SET DEFAULT transaction_timestamp();

-- AlterTable
ALTER TABLE "runs" ALTER COLUMN "created_at" SET DEFAULT transaction_timestamp(),
ALTER COLUMN "queued_at" SET DEFAULT transaction_timestamp();

-- AlterTable
ALTER TABLE "trainers" ALTER COLUMN "registered_at" SET DEFAULT transaction_timestamp(),
ALTER COLUMN "last_seen_at" SET DEFAULT transaction_timestamp();

-- AlterTable
ALTER TABLE "uploads" ALTER COLUMN "created_at" SET DEFAULT transaction_timestamp();
