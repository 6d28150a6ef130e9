-- CreateTable
CREATE TABLE "IndicatorReference" (
    "countyCode" TEXT NOT NULL,
    "indicatorCode" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "placeZh" TEXT NOT NULL,
    "placeEn" TEXT NOT NULL,
    "value" DOUBLE PRECISION,
    "noteZh" TEXT,
    "noteEn" TEXT,
    "sourceZh" TEXT NOT NULL,
    "sourceEn" TEXT NOT NULL,
    "setBy" TEXT NOT NULL,
    "setAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "IndicatorReference_pkey" PRIMARY KEY ("countyCode","indicatorCode","place","year","version")
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
    "value" DOUBLE PRECISION NOT NULL,
    "noteZh" TEXT,
    "noteEn" TEXT,
    "sourceZh" TEXT NOT NULL,
    "sourceEn" TEXT NOT NULL,

    CONSTRAINT "ReleasedReference_pkey" PRIMARY KEY ("countyCode","releaseId","indicatorCode","place","year")
);
