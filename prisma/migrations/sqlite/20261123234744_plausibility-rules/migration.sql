-- CreateTable
CREATE TABLE "PlausibilityRule" (
    "countyCode" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "indicatorCode" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "level" TEXT,
    "dimension" TEXT NOT NULL DEFAULT '',
    "low" REAL,
    "high" REAL,
    "zero" BOOLEAN NOT NULL,
    "of" TEXT NOT NULL,
    "factor" REAL,
    "unitZh" TEXT NOT NULL,
    "unitEn" TEXT NOT NULL,

    PRIMARY KEY ("countyCode", "order")
);

-- CreateIndex
CREATE INDEX "PlausibilityRule_countyCode_indicatorCode_idx" ON "PlausibilityRule"("countyCode", "indicatorCode");
