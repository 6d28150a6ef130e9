-- The note and the source of a reference are kept in both languages. What there was stays under both, so that no
-- page loses it. Columns are renamed in place, so no row is copied or dropped. Without semicolons in its comments,
-- since the scripts of PostgreSQL are cut at them.
ALTER TABLE "IndicatorVersion" RENAME COLUMN "referenceNote" TO "referenceNoteEn";
ALTER TABLE "IndicatorVersion" ADD COLUMN "referenceNoteZh" TEXT;
ALTER TABLE "IndicatorVersion" RENAME COLUMN "referenceSource" TO "referenceSourceEn";
ALTER TABLE "IndicatorVersion" ADD COLUMN "referenceSourceZh" TEXT;
UPDATE "IndicatorVersion" SET "referenceNoteZh" = "referenceNoteEn", "referenceSourceZh" = "referenceSourceEn";

ALTER TABLE "ReleasedIndicator" RENAME COLUMN "referenceNote" TO "referenceNoteEn";
ALTER TABLE "ReleasedIndicator" ADD COLUMN "referenceNoteZh" TEXT;
ALTER TABLE "ReleasedIndicator" RENAME COLUMN "referenceSource" TO "referenceSourceEn";
ALTER TABLE "ReleasedIndicator" ADD COLUMN "referenceSourceZh" TEXT;
UPDATE "ReleasedIndicator" SET "referenceNoteZh" = "referenceNoteEn", "referenceSourceZh" = "referenceSourceEn";

-- How many quarters the sum of a flow holds. Releases made before do not say.
ALTER TABLE "ReleasedFigure" ADD COLUMN "quartersReported" INTEGER;
