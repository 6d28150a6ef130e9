import type { Locale } from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';

const CHIPS = ['unit', 'meaning', 'department', 'evidence'] as const;

/** Numbers that the browser knows and the server does not: it puts them where these stand. */
const OPEN = { returned: '{returned}', rest: '{rest}', count: '{count}' };

/** What the parts of the review page that run in the browser say. */
export function reviewWords(locale: Locale) {
  const t = translator(locale, 'review');
  return {
    column: {
      name: t('column.name'),
      last: t('column.last'),
      before: t('column.before'),
      now: t('column.now'),
      change: t('column.change'),
      tag: t('column.tag'),
      said: t('column.said'),
      act: t('column.act'),
    },
    lastYear: t('column.lastYear'),
    tag: { changed: t('tag.changed'), new: t('tag.new'), same: t('tag.same'), first: t('tag.first') },
    state: {
      fine: t('state.fine'),
      suspicious: t('state.suspicious'),
      returning: t('state.returning'),
      approved: t('state.approved'),
      returned: t('state.returned'),
    },
    all: t('all', OPEN),
    only: t('only', OPEN),
    back: t('return'),
    undo: t('undo'),
    returnReason: t('returnReason'),
    usual: t('usual'),
    chips: CHIPS.map((chip) => t(`chip.${chip}`)),
    sum: t('sum', OPEN),
    sumAll: t('sumAll', OPEN),
    sumHint: t('sumHint'),
    sumFirst: t('sumFirst'),
    leave: t('leave'),
    onlyReturn: t('onlyReturn', OPEN),
    approveRest: t('approveRest', OPEN),
    approveAll: t('approveAll', OPEN),
    passFirst: t('passFirst'),
    returnFirst: t('returnFirst', OPEN),
    needReason: t('needReason'),
    busy: t('busy'),
    failed: translator(locale, 'refusal')('failed'),
    decided: t('decided'),
    history: t('history'),
    followUp: t('followUp'),
    reopen: {
      title: t('reopen'),
      lead: t('reopenLead'),
      reason: t('reopenReason'),
      send: t('reopenSend'),
      none: t('reopenNone'),
    },
  };
}

export type ReviewWords = ReturnType<typeof reviewWords>;

/** What the list of forms to approve together says. */
export function bulkWords(locale: Locale) {
  const t = translator(locale, 'review');
  const done = t('bulkDone', { approved: '{approved}', refused: '{refused}' });
  const progress = t('progress', { done: '{done}', of: '{of}' });
  return {
    send: t('bulk', OPEN),
    hint: t('bulkHint'),
    progress,
    done,
    failed: translator(locale, 'refusal')('failed'),
  };
}

export type BulkWords = ReturnType<typeof bulkWords>;
