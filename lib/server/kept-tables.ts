/**
 * How rows of a table are told to the audit. `of` names the columns that count, in order, where others change by
 * themselves. `county` is the column that names the county, `person` the one that names the person instead. Rows that
 * `ends` is said of go without a word, when they are over.
 */
export type Rule = { key: readonly string[]; of?: readonly string[]; county?: string; person?: string; ends?: true };

const CELL = ['submissionId', 'unitId', 'indicatorCode', 'dimension'];
const BY_CODE = { key: ['code'] };
const BY_ID = { key: ['id'] };
const BY_ORDER = { key: ['order'] };

export const TABLES = {
  Figure: BY_ID,
  FigureVersion: { key: ['figureId', 'version'] },
  // What its filer put into it.
  SubmissionCell: {
    key: CELL,
    of: ['denominator', 'note', 'numerator', 'operator', 'rateOnly', 'reason', 'savedAt', 'savedBy', 'state', 'value'],
  },
  // What review made of it; the figure is not saved anew with it.
  SubmissionCellMark: { key: CELL, of: ['returnReason', 'returnedAt', 'returnedBy', 'review', 'version'] },
  Submission: BY_ID,
  SubmissionRound: { key: ['submissionId', 'round'] },
  SubmissionEvent: { key: ['submissionId', 'sequence'] },
  Remark: BY_ID,
  Attachment: BY_ID,
  Supervision: BY_ID,
  SupervisionReply: BY_ID,
  SupervisionFile: BY_ID,
  SavedView: BY_ID,
  // Whether it was read or sent changes without a trace.
  Notice: { key: ['id'], of: ['at', 'id', 'kind', 'occasion', 'submissionId', 'userId', 'values'] },
  LastLook: { key: ['userId'] },
  // The frozen rows themselves are held to its hash.
  ReleasePlan: {
    key: ['id'],
    of: [
      ...['againstId', 'changes', 'endedAt', 'endedBy', 'figures', 'hash', 'id', 'nextReleaseOn', 'noteEn', 'noteZh'],
      ...['period', 'publishAt', 'rowVersion', 'signedAt', 'signedBy', 'state', 'version'],
    ],
  },
  ReleaseWithdrawal: { key: ['releaseId'] },
  User: BY_ID,
  RoleGrant: BY_ID,
  // The head of its chain moves with every event.
  County: {
    key: ['code'],
    county: 'code',
    of: ['code', 'createdAt', 'demonstration', 'languages', 'nameEn', 'nameZh', 'opensByItself', 'thresholds'],
  },
  CountyProfile: { key: ['countyCode'] },
  Unit: BY_ID,
  UnitPast: { key: ['unitId', 'number'] },
  Department: BY_CODE,
  Domain: BY_CODE,
  Indicator: BY_CODE,
  IndicatorVersion: { key: ['indicatorCode', 'version'] },
  IndicatorReference: { key: ['indicatorCode', 'place', 'year', 'version'] },
  Target: { key: ['indicatorCode', 'unitId', 'year', 'version'] },
  TargetAnswer: BY_ID,
  Form: BY_ID,
  PlausibilityRule: BY_ORDER,
  Holiday: { key: ['day'] },
  Fact: BY_ID,
  Source: BY_ORDER,
} as const satisfies Record<string, Rule>;

/** Tables of the sign-in library, which writes what it uses up by itself: backup codes, and failures it counts. */
export const SIGN_IN_TABLES = {
  SignInUser: {
    key: ['id'],
    person: 'id',
    of: ['displayUsername', 'email', 'emailVerified', 'id', 'name', 'twoFactorEnabled', 'username'],
  },
  SignInAccount: { key: ['id'], person: 'userId', of: ['accountId', 'id', 'password', 'providerId', 'userId'] },
  // A way in that nobody signed in for would be a way in without a password.
  SignInSession: { key: ['id'], person: 'userId', of: ['createdAt', 'id', 'token', 'userId'], ends: true },
  // One a person at most.
  SignInFactor: { key: ['userId'], person: 'userId', of: ['id', 'secret', 'userId', 'verified'] },
} as const satisfies Record<string, Rule>;
