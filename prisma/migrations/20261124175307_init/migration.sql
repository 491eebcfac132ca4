-- CreateEnum
CREATE TYPE "DatasetStatus" AS ENUM ('IMPORTING', 'READY', 'FAILED');

-- CreateEnum
CREATE TYPE "Part" AS ENUM ('TRAIN', 'VALIDATION', 'TEST', 'UNUSED');

-- CreateEnum
CREATE TYPE "SplitSource" AS ENUM ('FILE', 'ARCHIVE', 'DRAWN');

-- CreateEnum
CREATE TYPE "ProblemKind" AS ENUM ('UNREADABLE', 'EMPTY', 'UNLABELLED', 'MISSING', 'DUPLICATE', 'CONTRADICTORY', 'LEAKED', 'SHORT_CLASS');

-- CreateEnum
CREATE TYPE "Headline" AS ENUM ('BEST_ACCURACY', 'LOWEST_LOSS', 'LAST');

-- CreateEnum
CREATE TYPE "RunStatus" AS ENUM ('QUEUED', 'RUNNING', 'COMPLETED', 'FAILED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "AttemptOutcome" AS ENUM ('COMPLETED', 'FAILED', 'CANCELLED', 'LOST');

-- CreateEnum
CREATE TYPE "ArtifactKind" AS ENUM ('MODEL', 'WEIGHTS', 'CHECKPOINT', 'LOG', 'PICTURE');

-- CreateTable
CREATE TABLE "uploads" (
    "id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "bytes" BIGINT NOT NULL,
    "sha256" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "uploads_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "datasets" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "status" "DatasetStatus" NOT NULL DEFAULT 'IMPORTING',
    "failure" TEXT,
    "hash" TEXT,
    "image_count" INTEGER NOT NULL DEFAULT 0,
    "bytes" BIGINT NOT NULL DEFAULT 0,
    "split_source" "SplitSource" NOT NULL,
    "train_per_class" INTEGER,
    "validation_per_class" INTEGER,
    "seed" INTEGER,
    "files_done" INTEGER NOT NULL DEFAULT 0,
    "files_total" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ready_at" TIMESTAMPTZ(3),

    CONSTRAINT "datasets_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dataset_classes" (
    "dataset_id" UUID NOT NULL,
    "index" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "train" INTEGER NOT NULL,
    "validation" INTEGER NOT NULL,
    "test" INTEGER NOT NULL,
    "unused" INTEGER NOT NULL,

    CONSTRAINT "dataset_classes_pkey" PRIMARY KEY ("dataset_id","index")
);

-- CreateTable
CREATE TABLE "dataset_problems" (
    "dataset_id" UUID NOT NULL,
    "kind" "ProblemKind" NOT NULL,
    "count" INTEGER NOT NULL,
    "items" TEXT[],

    CONSTRAINT "dataset_problems_pkey" PRIMARY KEY ("dataset_id","kind")
);

-- CreateTable
CREATE TABLE "images" (
    "id" BIGSERIAL NOT NULL,
    "dataset_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "file" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "class_index" INTEGER NOT NULL,
    "part" "Part" NOT NULL,
    "group" TEXT,

    CONSTRAINT "images_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "trainers" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "device" TEXT NOT NULL,
    "threads" INTEGER NOT NULL,
    "versions" JSONB NOT NULL,
    "architecture_keys" TEXT[],
    "registered_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "trainers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "architectures" (
    "key" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "layers" JSONB NOT NULL,
    "defaults" JSONB NOT NULL,
    "hyperparameters_schema" JSONB NOT NULL,
    "announced_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "architectures_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "experiments" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "dataset_id" UUID NOT NULL,
    "headline" "Headline" NOT NULL DEFAULT 'BEST_ACCURACY',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "experiments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "runs" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "experiment_id" UUID NOT NULL,
    "architecture_key" TEXT NOT NULL,
    "status" "RunStatus" NOT NULL DEFAULT 'QUEUED',
    "hyperparameters" JSONB NOT NULL,
    "seed" INTEGER NOT NULL,
    "attempt" INTEGER NOT NULL DEFAULT 0,
    "trainer_id" UUID,
    "lease_expires_at" TIMESTAMPTZ(3),
    "progress" JSONB,
    "environment" JSONB,
    "parameter_count" INTEGER,
    "trainable_parameter_count" INTEGER,
    "best_epoch" INTEGER,
    "best_accuracy" DOUBLE PRECISION,
    "failure" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "queued_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "runs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attempts" (
    "run_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "trainer_id" UUID,
    "after_epoch" INTEGER NOT NULL DEFAULT 0,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),
    "outcome" "AttemptOutcome",
    "failure" TEXT,

    CONSTRAINT "attempts_pkey" PRIMARY KEY ("run_id","number")
);

-- CreateTable
CREATE TABLE "metrics" (
    "run_id" UUID NOT NULL,
    "attempt" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "step" INTEGER NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "metrics_pkey" PRIMARY KEY ("run_id","attempt","key","step")
);

-- CreateTable
CREATE TABLE "metric_summaries" (
    "run_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "attempt" INTEGER NOT NULL,
    "count" INTEGER NOT NULL,
    "last_step" INTEGER NOT NULL,
    "last_value" DOUBLE PRECISION NOT NULL,
    "min_step" INTEGER NOT NULL,
    "min_value" DOUBLE PRECISION NOT NULL,
    "max_step" INTEGER NOT NULL,
    "max_value" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "metric_summaries_pkey" PRIMARY KEY ("run_id","attempt","key")
);

-- CreateTable
CREATE TABLE "predictions" (
    "run_id" UUID NOT NULL,
    "attempt" INTEGER NOT NULL,
    "part" "Part" NOT NULL,
    "epoch" INTEGER NOT NULL,
    "probabilities" BYTEA NOT NULL,

    CONSTRAINT "predictions_pkey" PRIMARY KEY ("run_id","attempt","part","epoch")
);

-- CreateTable
CREATE TABLE "artifacts" (
    "id" UUID NOT NULL,
    "run_id" UUID NOT NULL,
    "attempt" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "ArtifactKind" NOT NULL,
    "size" BIGINT NOT NULL,
    "sha256" TEXT NOT NULL,
    "content_type" TEXT NOT NULL,
    "epoch" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "artifacts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "log_lines" (
    "run_id" UUID NOT NULL,
    "attempt" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "log_lines_pkey" PRIMARY KEY ("run_id","attempt","number")
);

-- CreateIndex
CREATE UNIQUE INDEX "datasets_name_key" ON "datasets"("name");

-- CreateIndex
CREATE UNIQUE INDEX "dataset_classes_dataset_id_name_key" ON "dataset_classes"("dataset_id", "name");

-- CreateIndex
CREATE INDEX "images_dataset_id_part_class_index_position_idx" ON "images"("dataset_id", "part", "class_index", "position");

-- CreateIndex
CREATE INDEX "images_sha256_idx" ON "images"("sha256");

-- CreateIndex
CREATE UNIQUE INDEX "images_dataset_id_position_key" ON "images"("dataset_id", "position");

-- CreateIndex
CREATE INDEX "experiments_dataset_id_idx" ON "experiments"("dataset_id");

-- CreateIndex
CREATE UNIQUE INDEX "runs_number_key" ON "runs"("number");

-- CreateIndex
CREATE INDEX "runs_experiment_id_idx" ON "runs"("experiment_id");

-- CreateIndex
CREATE INDEX "runs_status_queued_at_number_idx" ON "runs"("status", "queued_at", "number");

-- CreateIndex
CREATE INDEX "artifacts_sha256_idx" ON "artifacts"("sha256");

-- CreateIndex
CREATE UNIQUE INDEX "artifacts_run_id_attempt_name_key" ON "artifacts"("run_id", "attempt", "name");

-- AddForeignKey
ALTER TABLE "dataset_classes" ADD CONSTRAINT "dataset_classes_dataset_id_fkey" FOREIGN KEY ("dataset_id") REFERENCES "datasets"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dataset_problems" ADD CONSTRAINT "dataset_problems_dataset_id_fkey" FOREIGN KEY ("dataset_id") REFERENCES "datasets"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "images" ADD CONSTRAINT "images_dataset_id_fkey" FOREIGN KEY ("dataset_id") REFERENCES "datasets"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "experiments" ADD CONSTRAINT "experiments_dataset_id_fkey" FOREIGN KEY ("dataset_id") REFERENCES "datasets"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "runs" ADD CONSTRAINT "runs_experiment_id_fkey" FOREIGN KEY ("experiment_id") REFERENCES "experiments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "runs" ADD CONSTRAINT "runs_architecture_key_fkey" FOREIGN KEY ("architecture_key") REFERENCES "architectures"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "runs" ADD CONSTRAINT "runs_trainer_id_fkey" FOREIGN KEY ("trainer_id") REFERENCES "trainers"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attempts" ADD CONSTRAINT "attempts_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "runs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attempts" ADD CONSTRAINT "attempts_trainer_id_fkey" FOREIGN KEY ("trainer_id") REFERENCES "trainers"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "metrics" ADD CONSTRAINT "metrics_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "runs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "metric_summaries" ADD CONSTRAINT "metric_summaries_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "runs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "predictions" ADD CONSTRAINT "predictions_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "runs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "artifacts" ADD CONSTRAINT "artifacts_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "runs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "log_lines" ADD CONSTRAINT "log_lines_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "runs"("id") ON DELETE CASCADE ON UPDATE CASCADE;
