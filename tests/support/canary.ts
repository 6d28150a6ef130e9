import Database from 'better-sqlite3';

/**
 * Marks of what was never published: figures of quarters to come and of a published one, a note, a new
 * name for an indicator, for a township and for a department, a target, a fact, a person. None may be read anywhere.
 */
export const CANARY_WORD = 'zzcanaryzz';
export const CANARY_NUMBER = 7391846205;

/** The marks as pages would write them: the number plain, grouped, in 万 or 亿. */
export const CANARY_FORMS = [
  CANARY_WORD,
  String(CANARY_NUMBER),
  '7,391,846',
  '739184.6',
  '739,184',
  '73.918',
  '73.92亿',
] as const;

/** Plants the marks in the working tables of a seeded database. Gives how many rows carry one. */
export function plantCanaries(file: string): number {
  const db = new Database(file);
  db.pragma('foreign_keys = ON');
  const statements = [
    `insert into "Figure" ("countyCode","id","indicatorCode","unitId","period","dimension","origin","value","operator","state",
       "doubtKind","sourceZh","sourceEn","demonstration","rateOnly","late","noteZh","version")
     select "countyCode",'f-canary',"indicatorCode","unitId",'2022Q4','','entered',${CANARY_NUMBER},'eq','reported','none',
       '${CANARY_WORD}','${CANARY_WORD}',0,0,0,'${CANARY_WORD}',1
     from "Figure" where "period"='2022Q2' limit 1`,
    `update "Figure" set "value"=${CANARY_NUMBER}, "noteZh"='${CANARY_WORD}', "noteEn"='${CANARY_WORD}' where "period" in ('2022Q2','2022Q3') and "demonstration"=1`,
    `update "Rollup" set "value"=${CANARY_NUMBER}`,
    `update "IndicatorVersion" set "nameZh"="nameZh"||'${CANARY_WORD}', "definitionEn"='${CANARY_WORD}'`,
    `update "Unit" set "nameZh"="nameZh"||'${CANARY_WORD}', "shortZh"='${CANARY_WORD}'`,
    `update "Department" set "nameEn"='${CANARY_WORD}'`,
    `update "Domain" set "nameZh"='${CANARY_WORD}'`,
    `update "Target" set "target"=${CANARY_NUMBER}`,
    `update "Fact" set "said"='${CANARY_WORD}', "doubtZh"='${CANARY_WORD}'`,
    `update "Source" set "sourceZh"='${CANARY_WORD}'`,
    `insert into "User" ("countyCode","id","username","name","unitId","createdAt") select "code",'p1','${CANARY_WORD}','${CANARY_WORD}',
       'u-'||"code","createdAt" from "County"`,
    `update "SubmissionCell" set "value"=${CANARY_NUMBER}, "note"='${CANARY_WORD}', "reason"='${CANARY_WORD}'`,
    `update "Submission" set "submittedBy"='person:${CANARY_WORD}' where "submittedBy" is not null`,
    `insert into "Remark" ("countyCode","id","unitId","indicatorCode","period","dimension","kind","text","by","at")
     select "countyCode",'r-canary',"unitId","indicatorCode","period","dimension",'comment','${CANARY_WORD}','${CANARY_WORD}',"approvedAt"
     from "Figure" join "FigureVersion" using ("countyCode") where "figureId"="Figure"."id" limit 1`,
  ];
  const changed = statements.reduce((sum, statement) => sum + db.prepare(statement).run().changes, 0);
  db.close();
  return changed;
}

/** Has a marked figure of the open quarter approved: the county's number of one indicator, with a marked note. */
export function approveCanary(file: string, indicator: string): void {
  const db = new Database(file);
  const county = `"indicatorCode"=? and "unitId"=(select "id" from "Unit" where "kind"='county')`;
  const marked = db
    .prepare(
      `update "Figure" set "value"=${CANARY_NUMBER}, "noteZh"='${CANARY_WORD}', "noteEn"='${CANARY_WORD}' where "period"='2022Q3' and ${county}`,
    )
    .run(indicator);
  if (marked.changes === 0) {
    db.prepare(
      `insert into "Figure" ("countyCode","id","indicatorCode","unitId","period","dimension","origin","value","operator","state",
         "doubtKind","sourceZh","sourceEn","demonstration","rateOnly","late","noteZh","noteEn","version")
       select "countyCode",'f-approved',"indicatorCode","unitId",'2022Q3','',"origin",${CANARY_NUMBER},'eq','reported','none',
         "sourceZh","sourceEn",1,0,0,'${CANARY_WORD}','${CANARY_WORD}',1
       from "Figure" where "period"='2022Q2' and ${county} limit 1`,
    ).run(indicator);
  }
  db.close();
}
