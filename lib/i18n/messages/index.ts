import enAccessibility from './en/accessibility.json' with { type: 'json' };
import enAccount from './en/account.json' with { type: 'json' };
import enAccounts from './en/accounts.json' with { type: 'json' };
import enAdmin from './en/admin.json' with { type: 'json' };
import enApproval from './en/approval.json' with { type: 'json' };
import enAsOf from './en/as-of.json' with { type: 'json' };
import enAudit from './en/audit.json' with { type: 'json' };
import enAuditAction from './en/audit-action.json' with { type: 'json' };
import enAuditField from './en/audit-field.json' with { type: 'json' };
import enBackup from './en/backup.json' with { type: 'json' };
import enBoard from './en/board.json' with { type: 'json' };
import enBriefing from './en/briefing.json' with { type: 'json' };
import enCatalogue from './en/catalogue.json' with { type: 'json' };
import enChart from './en/chart.json' with { type: 'json' };
import enCompare from './en/compare.json' with { type: 'json' };
import enDataset from './en/dataset.json' with { type: 'json' };
import enDepartment from './en/department.json' with { type: 'json' };
import enDomain from './en/domain.json' with { type: 'json' };
import enEntry from './en/entry.json' with { type: 'json' };
import enEntryGrid from './en/entry-grid.json' with { type: 'json' };
import enEvidence from './en/evidence.json' with { type: 'json' };
import enFact from './en/fact.json' with { type: 'json' };
import enFigure from './en/figure.json' with { type: 'json' };
import enForm from './en/form.json' with { type: 'json' };
import enFrame from './en/frame.json' with { type: 'json' };
import enHealth from './en/health.json' with { type: 'json' };
import enHistory from './en/history.json' with { type: 'json' };
import enHoliday from './en/holiday.json' with { type: 'json' };
import enIndicator from './en/indicator.json' with { type: 'json' };
import enMethods from './en/methods.json' with { type: 'json' };
import enMissing from './en/missing.json' with { type: 'json' };
import enNotice from './en/notice.json' with { type: 'json' };
import enOffice from './en/office.json' with { type: 'json' };
import enOfficeDetail from './en/office-detail.json' with { type: 'json' };
import enOverview from './en/overview.json' with { type: 'json' };
import enPicture from './en/picture.json' with { type: 'json' };
import enPlausibility from './en/plausibility.json' with { type: 'json' };
import enProfile from './en/profile.json' with { type: 'json' };
import enProof from './en/proof.json' with { type: 'json' };
import enPublish from './en/publish.json' with { type: 'json' };
import enReference from './en/reference.json' with { type: 'json' };
import enRefusal from './en/refusal.json' with { type: 'json' };
import enRelease from './en/release.json' with { type: 'json' };
import enReview from './en/review.json' with { type: 'json' };
import enSavedView from './en/saved-view.json' with { type: 'json' };
import enSearch from './en/search.json' with { type: 'json' };
import enSeed from './en/seed.json' with { type: 'json' };
import enShell from './en/shell.json' with { type: 'json' };
import enSignIn from './en/sign-in.json' with { type: 'json' };
import enSinceLook from './en/since-look.json' with { type: 'json' };
import enSummary from './en/summary.json' with { type: 'json' };
import enSupervision from './en/supervision.json' with { type: 'json' };
import enTarget from './en/target.json' with { type: 'json' };
import enTargetAim from './en/target-aim.json' with { type: 'json' };
import enTask from './en/task.json' with { type: 'json' };
import enTownship from './en/township.json' with { type: 'json' };
import enUnit from './en/unit.json' with { type: 'json' };
import enWall from './en/wall.json' with { type: 'json' };
import zhAccessibility from './zh/accessibility.json' with { type: 'json' };
import zhAccount from './zh/account.json' with { type: 'json' };
import zhAccounts from './zh/accounts.json' with { type: 'json' };
import zhAdmin from './zh/admin.json' with { type: 'json' };
import zhApproval from './zh/approval.json' with { type: 'json' };
import zhAsOf from './zh/as-of.json' with { type: 'json' };
import zhAudit from './zh/audit.json' with { type: 'json' };
import zhAuditAction from './zh/audit-action.json' with { type: 'json' };
import zhAuditField from './zh/audit-field.json' with { type: 'json' };
import zhBackup from './zh/backup.json' with { type: 'json' };
import zhBoard from './zh/board.json' with { type: 'json' };
import zhBriefing from './zh/briefing.json' with { type: 'json' };
import zhCatalogue from './zh/catalogue.json' with { type: 'json' };
import zhChart from './zh/chart.json' with { type: 'json' };
import zhCompare from './zh/compare.json' with { type: 'json' };
import zhDataset from './zh/dataset.json' with { type: 'json' };
import zhDepartment from './zh/department.json' with { type: 'json' };
import zhDomain from './zh/domain.json' with { type: 'json' };
import zhEntry from './zh/entry.json' with { type: 'json' };
import zhEntryGrid from './zh/entry-grid.json' with { type: 'json' };
import zhEvidence from './zh/evidence.json' with { type: 'json' };
import zhFact from './zh/fact.json' with { type: 'json' };
import zhFigure from './zh/figure.json' with { type: 'json' };
import zhForm from './zh/form.json' with { type: 'json' };
import zhFrame from './zh/frame.json' with { type: 'json' };
import zhHealth from './zh/health.json' with { type: 'json' };
import zhHistory from './zh/history.json' with { type: 'json' };
import zhHoliday from './zh/holiday.json' with { type: 'json' };
import zhIndicator from './zh/indicator.json' with { type: 'json' };
import zhMethods from './zh/methods.json' with { type: 'json' };
import zhMissing from './zh/missing.json' with { type: 'json' };
import zhNotice from './zh/notice.json' with { type: 'json' };
import zhOffice from './zh/office.json' with { type: 'json' };
import zhOfficeDetail from './zh/office-detail.json' with { type: 'json' };
import zhOverview from './zh/overview.json' with { type: 'json' };
import zhPicture from './zh/picture.json' with { type: 'json' };
import zhPlausibility from './zh/plausibility.json' with { type: 'json' };
import zhProfile from './zh/profile.json' with { type: 'json' };
import zhProof from './zh/proof.json' with { type: 'json' };
import zhPublish from './zh/publish.json' with { type: 'json' };
import zhReference from './zh/reference.json' with { type: 'json' };
import zhRefusal from './zh/refusal.json' with { type: 'json' };
import zhRelease from './zh/release.json' with { type: 'json' };
import zhReview from './zh/review.json' with { type: 'json' };
import zhSavedView from './zh/saved-view.json' with { type: 'json' };
import zhSearch from './zh/search.json' with { type: 'json' };
import zhSeed from './zh/seed.json' with { type: 'json' };
import zhShell from './zh/shell.json' with { type: 'json' };
import zhSignIn from './zh/sign-in.json' with { type: 'json' };
import zhSinceLook from './zh/since-look.json' with { type: 'json' };
import zhSummary from './zh/summary.json' with { type: 'json' };
import zhSupervision from './zh/supervision.json' with { type: 'json' };
import zhTarget from './zh/target.json' with { type: 'json' };
import zhTargetAim from './zh/target-aim.json' with { type: 'json' };
import zhTask from './zh/task.json' with { type: 'json' };
import zhTownship from './zh/township.json' with { type: 'json' };
import zhUnit from './zh/unit.json' with { type: 'json' };
import zhWall from './zh/wall.json' with { type: 'json' };

/** One file a namespace, named after the noun it speaks of. */
const zh = {
  catalogue: zhCatalogue,
  department: zhDepartment,
  form: zhForm,
  history: zhHistory,
  holiday: zhHoliday,
  'as-of': zhAsOf,
  backup: zhBackup,
  health: zhHealth,
  board: zhBoard,
  notice: zhNotice,
  approval: zhApproval,
  review: zhReview,
  supervision: zhSupervision,
  target: zhTarget,
  'target-aim': zhTargetAim,
  task: zhTask,
  entry: zhEntry,
  'entry-grid': zhEntryGrid,
  plausibility: zhPlausibility,
  profile: zhProfile,
  proof: zhProof,
  methods: zhMethods,
  picture: zhPicture,
  township: zhTownship,
  unit: zhUnit,
  wall: zhWall,
  search: zhSearch,
  'since-look': zhSinceLook,
  refusal: zhRefusal,
  release: zhRelease,
  publish: zhPublish,
  missing: zhMissing,
  evidence: zhEvidence,
  fact: zhFact,
  compare: zhCompare,
  reference: zhReference,
  'saved-view': zhSavedView,
  dataset: zhDataset,
  accessibility: zhAccessibility,
  indicator: zhIndicator,
  domain: zhDomain,
  summary: zhSummary,
  frame: zhFrame,
  figure: zhFigure,
  briefing: zhBriefing,
  chart: zhChart,
  seed: zhSeed,
  shell: zhShell,
  office: zhOffice,
  'office-detail': zhOfficeDetail,
  overview: zhOverview,
  account: zhAccount,
  admin: zhAdmin,
  audit: zhAudit,
  'audit-action': zhAuditAction,
  'audit-field': zhAuditField,
  accounts: zhAccounts,
  'sign-in': zhSignIn,
};

const en: typeof zh = {
  catalogue: enCatalogue,
  department: enDepartment,
  form: enForm,
  history: enHistory,
  holiday: enHoliday,
  'as-of': enAsOf,
  backup: enBackup,
  health: enHealth,
  board: enBoard,
  notice: enNotice,
  approval: enApproval,
  review: enReview,
  supervision: enSupervision,
  target: enTarget,
  'target-aim': enTargetAim,
  task: enTask,
  entry: enEntry,
  'entry-grid': enEntryGrid,
  plausibility: enPlausibility,
  profile: enProfile,
  proof: enProof,
  methods: enMethods,
  picture: enPicture,
  township: enTownship,
  unit: enUnit,
  wall: enWall,
  search: enSearch,
  'since-look': enSinceLook,
  refusal: enRefusal,
  release: enRelease,
  publish: enPublish,
  missing: enMissing,
  evidence: enEvidence,
  fact: enFact,
  compare: enCompare,
  reference: enReference,
  'saved-view': enSavedView,
  dataset: enDataset,
  accessibility: enAccessibility,
  indicator: enIndicator,
  domain: enDomain,
  summary: enSummary,
  frame: enFrame,
  figure: enFigure,
  briefing: enBriefing,
  chart: enChart,
  seed: enSeed,
  shell: enShell,
  office: enOffice,
  'office-detail': enOfficeDetail,
  overview: enOverview,
  account: enAccount,
  admin: enAdmin,
  audit: enAudit,
  'audit-action': enAuditAction,
  'audit-field': enAuditField,
  accounts: enAccounts,
  'sign-in': enSignIn,
};

export const messages = { zh, en };
export type Namespace = keyof typeof zh;
export type Messages = typeof zh;
