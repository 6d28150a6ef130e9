-- CreateTable
CREATE TABLE "PlausibilityRule" (
    "countyCode" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "indicatorCode" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "level" "UnitKind",
    "dimension" TEXT NOT NULL DEFAULT '',
    "low" DOUBLE PRECISION,
    "high" DOUBLE PRECISION,
    "zero" BOOLEAN NOT NULL,
    "of" TEXT NOT NULL,
    "factor" DOUBLE PRECISION,
    "unitZh" TEXT NOT NULL,
    "unitEn" TEXT NOT NULL,

    CONSTRAINT "PlausibilityRule_pkey" PRIMARY KEY ("countyCode", "order")
);

-- CreateIndex
CREATE INDEX "PlausibilityRule_countyCode_indicatorCode_idx" ON "PlausibilityRule"("countyCode", "indicatorCode");
