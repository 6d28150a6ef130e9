import { figureId } from '#lib/domain/figure-id.ts';
import type { Figure, FigureVersion, SubmissionCell } from '#lib/generated/sqlite/whole/client.ts';
import { translator } from '#lib/i18n/translator.ts';

/** Who handed the figures in, who accepts them, and what is said of all of them. */
export type Approval = {
  countyCode: string;
  submissionId: string;
  period: string;
  demonstration: boolean;
  /** Handed in after the deadline. */
  late: boolean;
  /** Names of the filing unit or department. */
  filer: { zh: string; en: string };
  submittedBy: string;
  submittedAt: Date;
  approvedBy: string;
  approvedAt: Date;
};

/** A figure and the version that says how it came to be so. */
export type Accepted = { figure: Figure; version: FigureVersion };

const SAYS = ['value', 'numerator', 'denominator', 'operator', 'state', 'rateOnly', 'noteZh'] as const;

/** What an approved cell becomes: a new figure, the next version of the one there is, or nothing where nothing changes. */
export function acceptedFigure(
  cell: SubmissionCell,
  unitCode: string,
  before: Figure | undefined,
  approval: Approval,
): Accepted | null {
  if (cell.state === 'missing' && !before) return null;
  const figure = figureOf(cell, unitCode, before, approval);
  if (before && SAYS.every((part) => figure[part] === before[part])) return null;
  return { figure, version: versionOf(figure, cell, approval) };
}

function figureOf(cell: SubmissionCell, unitCode: string, before: Figure | undefined, approval: Approval): Figure {
  const { indicatorCode, unitId, dimension, value, numerator, denominator, operator, state, rateOnly, note } = cell;
  const { countyCode, period, demonstration, late, filer } = approval;
  return {
    countyCode,
    id: before?.id ?? figureId({ indicatorCode, unitCode, period, dimension }, 'entered'),
    ...{ indicatorCode, unitId, period, dimension, value, numerator, denominator, operator, state, rateOnly },
    origin: 'entered',
    // What was once said in public is no longer said of a figure that was filed again.
    ...{ said: null, saidValue: null, saidPeriod: null, doubtKind: 'none', doubtZh: null, doubtEn: null, factId: null },
    sourceZh: translator('zh', 'approval')('source', { filer: filer.zh }),
    sourceEn: translator('en', 'approval')('source', { filer: filer.en }),
    demonstration,
    late,
    noteZh: note || null,
    noteEn: note || null,
    version: (before?.version ?? 0) + 1,
  };
}

/** The reason of a revision is why the cell went back; of a first version, why a value that looks wrong is right. */
function versionOf(figure: Figure, cell: SubmissionCell, approval: Approval): FigureVersion {
  const { countyCode, id, version, value, numerator, denominator, operator, state } = figure;
  const said = (version > 1 ? cell.returnReason : null) || cell.reason || null;
  const anew = version > 1 && said === null;
  return {
    ...{ countyCode, figureId: id, version, value, numerator, denominator, operator, state, said: null },
    reason: anew ? translator('zh', 'approval')('revised') : said,
    reasonEn: anew ? translator('en', 'approval')('revised') : null,
    filedBy: cell.savedBy.startsWith('person:') ? cell.savedBy : approval.submittedBy,
    filedAt: approval.submittedAt,
    approvedBy: approval.approvedBy,
    approvedAt: approval.approvedAt,
    submissionId: approval.submissionId,
  };
}
