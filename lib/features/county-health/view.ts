import { byteWords } from '#lib/domain/byte-words.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';
import type { DatabaseState } from '#lib/server/county-health.ts';
import type { MachineRows } from './data.ts';

/** `bad`: something has to be done, and the text says what. */
type HealthLine = { label: string; text: string; bad: boolean };
export type HealthPart = {
  key: 'database' | 'machine' | 'chain' | 'work' | 'versions';
  title: string;
  lines: HealthLine[];
};

const LEAST_FREE = 1024 ** 3;
const MINUTE = 60_000;
const DAY = 86_400_000;

export function databaseLines(state: DatabaseState, locale: Locale): HealthPart {
  const t = translator(locale, 'health');
  const { kind, version, bytes, logBytes, settings, schema, triggers } = state;
  const names = triggers.faults.map(({ name }) => name).join(' ');
  const isOld = schema.count !== schema.known;
  return {
    ...{ key: 'database', title: t('part.database') },
    lines: [
      good(t('kind'), `${kind === 'sqlite' ? 'SQLite' : 'PostgreSQL'} ${version}`),
      good(
        t('size'),
        logBytes > 0 ? t('sizeWithLog', { size: byteWords(bytes), log: byteWords(logBytes) }) : byteWords(bytes),
      ),
      good(t('settings'), settings.map((pair) => pair.join(' = ')).join(', ')),
      line(
        t('schema'),
        t(isOld ? 'schemaOther' : 'schemaIs', { name: schema.applied, count: schema.count, known: schema.known }),
        isOld,
      ),
      line(
        t('triggers'),
        names ? t('triggersWrong', { names }) : t('triggersAll', { count: triggers.count }),
        triggers.faults.length > 0,
      ),
    ],
  };
}

export function machineParts(rows: MachineRows, now: Date, locale: Locale): HealthPart[] {
  const t = translator(locale, 'health');
  const { machine, county } = rows;
  const isTight = machine.freeBytes < LEAST_FREE;
  const free = { free: byteWords(machine.freeBytes), disk: byteWords(machine.diskBytes) };
  return [
    {
      ...{ key: 'chain', title: t('part.chain') },
      lines: [
        good(t('head'), t('headIs', { sequence: county?.auditSequence ?? 0, hash: county?.auditHash ?? '' })),
        backupLine(rows, now, locale),
      ],
    },
    { key: 'work', title: t('part.work'), lines: [clockLine(rows, now, locale), noticeLine(rows, locale)] },
    {
      ...{ key: 'machine', title: t('part.machine') },
      lines: [
        line(t('disk'), t(isTight ? 'diskTight' : 'diskFree', free), isTight),
        line(t('visitors'), t(`visitorsBy.${rows.visitors}`), rows.visitors === 'nothing'),
        good(t('memory'), byteWords(machine.memoryBytes)),
        good(
          t('up'),
          t('upFor', {
            days: Math.floor(machine.upSeconds / 86_400),
            hours: Math.floor(machine.upSeconds / 3600) % 24,
            minutes: Math.floor(machine.upSeconds / 60) % 60,
          }),
        ),
      ],
    },
    {
      ...{ key: 'versions', title: t('part.versions') },
      lines: machine.versions.map(([label, text]) => good(label, text === '' ? t('unknown') : text)),
    },
  ];
}

function backupLine({ backup: { newest, sound } }: MachineRows, now: Date, locale: Locale): HealthLine {
  const t = translator(locale, 'health');
  if (!newest) return line(t('backup'), t('backupNone'), true);
  const at = new Date(newest.manifest.madeAt);
  const isOld = now.getTime() - at.getTime() > 7 * DAY;
  if (newest.verdict && !newest.verdict.sound) return line(t('backup'), t('backupUnsound', { at }), true);
  if (newest.verdict) return line(t('backup'), t(isOld ? 'backupOld' : 'backupSound', { at }), isOld);
  const proved = sound ? t('backupLastSound', { at: new Date(sound.manifest.madeAt) }) : t('backupNoneSound');
  return line(t('backup'), t('backupUntried', { at, proved }), true);
}

function clockLine({ tick }: MachineRows, now: Date, locale: Locale): HealthLine {
  const t = translator(locale, 'health');
  if (!tick) return line(t('clock'), t('clockNone'), true);
  const isLate = now.getTime() - tick.at.getTime() > 3 * MINUTE;
  const key = isLate ? 'clockLate' : tick.failed > 0 ? 'clockFailed' : 'clockAt';
  return line(t('clock'), t(key, { at: tick.at, failed: tick.failed }), key !== 'clockAt');
}

function noticeLine({ notices: { unread, unsent, channels } }: MachineRows, locale: Locale): HealthLine {
  const t = translator(locale, 'health');
  const where = channels.map((name) => t(`channel.${name}`)).join(t('and'));
  return good(
    t('notices'),
    channels.length > 0 ? t('noticesWaiting', { unread, unsent, where }) : t('noticesInside', { unread }),
  );
}

function good(label: string, text: string): HealthLine {
  return line(label, text, false);
}

function line(label: string, text: string, bad: boolean): HealthLine {
  return { label, text, bad };
}
