-- CreateTable
CREATE TABLE "IndicatorReference" (
    "countyCode" TEXT NOT NULL,
    "indicatorCode" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "placeZh" TEXT NOT NULL,
    "placeEn" TEXT NOT NULL,
    "value" REAL,
    "noteZh" TEXT,
    "noteEn" TEXT,
    "sourceZh" TEXT NOT NULL,
    "sourceEn" TEXT NOT NULL,
    "setBy" TEXT NOT NULL,
    "setAt" DATETIME NOT NULL,

    PRIMARY KEY ("countyCode", "indicatorCode", "place", "year", "version")
);

-- CreateTable
CREATE TABLE "ReleasedReference" (
    "countyCode" TEXT NOT NULL,
    "releaseId" TEXT NOT NULL,
    "indicatorCode" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "placeZh" TEXT NOT NULL,
    "placeEn" TEXT NOT NULL,
    "value" REAL NOT NULL,
    "noteZh" TEXT,
    "noteEn" TEXT,
    "sourceZh" TEXT NOT NULL,
    "sourceEn" TEXT NOT NULL,

    PRIMARY KEY ("countyCode", "releaseId", "indicatorCode", "place", "year")
);
