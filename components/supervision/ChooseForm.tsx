import type { Locale } from '#lib/domain/vocabulary.ts';
import type { draftChoices } from '#lib/features/supervision-draft/view.ts';
import { translator } from '#lib/i18n/translator.ts';

type ChooseProps = {
  locale: Locale;
  choices: ReturnType<typeof draftChoices>;
  asked: { unit: string | null; indicator: string | null; period: string | null };
};

/** Which figure: a unit and an indicator, sent in the address. */
export function ChooseForm({ locale, choices, asked }: ChooseProps) {
  const t = translator(locale, 'supervision');
  return (
    <form method="get" className="stack">
      <p className="mut">{t('choose')}</p>
      {asked.period ? <input type="hidden" name="period" value={asked.period} /> : null}
      <div className="field">
        <label htmlFor="sup-unit">{t('unit')}</label>
        <select id="sup-unit" name="unit" defaultValue={asked.unit ?? undefined}>
          {choices.units.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="sup-indicator">{t('indicator')}</label>
        <select id="sup-indicator" name="indicator" defaultValue={asked.indicator ?? undefined}>
          {choices.indicators.map((group) => (
            <optgroup key={group.label} label={group.label}>
              {group.options.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </div>
      <button type="submit" className="btn main">
        {t('go')}
      </button>
    </form>
  );
}
