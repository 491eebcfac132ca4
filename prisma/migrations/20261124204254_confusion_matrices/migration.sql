-- CreateTable
CREATE TABLE "confusion_matrices" (
    "run_id" UUID NOT NULL,
    "attempt" INTEGER NOT NULL,
    "epoch" INTEGER NOT NULL,
    "counts" INTEGER[],

    CONSTRAINT "confusion_matrices_pkey" PRIMARY KEY ("run_id","attempt","epoch")
);

-- AddForeignKey
ALTER TABLE "confusion_matrices" ADD CONSTRAINT "confusion_matrices_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "runs"("id") ON DELETE CASCADE ON UPDATE CASCADE;
