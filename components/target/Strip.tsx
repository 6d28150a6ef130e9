import type { Locale } from '#lib/domain/vocabulary.ts';
import type { AimLine, Count } from '#lib/features/target-list/view.ts';
import { translator } from '#lib/i18n/translator.ts';

type StripProps = { locale: Locale; lines: readonly AimLine[]; count: Count };

/** Five figures over the list. */
export function Strip({ locale, lines, count }: StripProps) {
  const t = translator(locale, 'target');
  const split = lines.filter(({ parting }) => parting !== 'county_only');
  const whole = split.filter(({ townships: { set, of } }) => set === of && of > 0);
  const figures = [
    {
      name: t('strip.set'),
      value: lines.filter(({ county }) => county !== null).length,
      unit: t('strip.setOf', { of: lines.length }),
    },
    { name: t('strip.parts'), value: whole.length, unit: t('strip.partsOf', { of: split.length }) },
    { name: t('strip.accepted'), value: count.accepted, unit: t('strip.acceptedOf', { of: count.set }) },
    { name: t('strip.objected'), value: count.objected, unit: t('strip.piece'), warns: count.objected > 0 },
    { name: t('strip.flagged'), value: lines.filter(({ flags }) => flags.length > 0).length, unit: t('strip.item') },
  ];
  return (
    <dl className="tg-strip">
      {figures.map(({ name, value, unit, warns }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <b className={warns ? 'cin' : undefined}>{value}</b> <small>{unit}</small>
          </dd>
        </div>
      ))}
    </dl>
  );
}
