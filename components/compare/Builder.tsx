import { ALL_TOWNSHIPS } from '#lib/domain/compare/asked.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import type { Option, OptionGroup } from '#lib/features/compare-choice/view.ts';
import type { ComparePage } from '#lib/features/compare-page/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import type { CompareLinks } from './links.ts';

type BuilderProps = {
  locale: Locale;
  page: ComparePage;
  links: CompareLinks;
  day?: { asOf: string | null; today: string } | undefined;
};

/** A plain form: it works without a script, and the address that it leads to can be shared. */
export function Builder({ locale, page, links, day }: BuilderProps) {
  const t = translator(locale, 'compare');
  const { choices, most } = page;
  return (
    <form className="builder" method="get" action={links.page} id="builder">
      <h2>{t('builder')}</h2>
      <fieldset className="choices">
        <legend>{t('indicators', { most: most.indicators })}</legend>
        {choices.indicators.map((group) => (
          <Folded key={group.key} name="i" group={group} chosen={t('chosen', { n: group.chosen })} />
        ))}
      </fieldset>
      <Units locale={locale} page={page} />
      <fieldset className="choices">
        <legend>{t('periods', { most: most.periods })}</legend>
        <p className="hint">{t('periodsHint')}</p>
        {choices.periods.map((group, at) =>
          at === 0 ? (
            <Boxes key={group.key} name="p" options={group.options} />
          ) : (
            <Folded key={group.key} name="p" group={group} chosen={t('chosen', { n: group.chosen })} />
          ),
        )}
      </fieldset>
      {day ? (
        <fieldset className="choices">
          <legend>{t('day')}</legend>
          <p className="hint" id="day-hint">
            {t('dayHint')}
          </p>
          <input
            type="date"
            name="asOf"
            aria-label={t('day')}
            aria-describedby="day-hint"
            defaultValue={day.asOf ?? ''}
            max={day.today}
          />
        </fieldset>
      ) : null}
      <p className="acts">
        <button className="btn main" type="submit">
          {t('submit')}
        </button>
        <a className="btn" href={links.page}>
          {t('startAgain')}
        </a>
      </p>
    </form>
  );
}

function Units({ locale, page }: Pick<BuilderProps, 'locale' | 'page'>) {
  const t = translator(locale, 'compare');
  const { units, townships } = page.choices;
  const chosen = new Set(units.filter((unit) => unit.chosen).map(({ code }) => code));
  const isEvery = townships.length > 1 && townships.every((code) => chosen.has(code));
  // One box says it for all of them, and keeps the address short.
  const options = units.map((unit) => (isEvery && townships.includes(unit.code) ? { ...unit, chosen: false } : unit));
  return (
    <fieldset className="choices">
      <legend>{t('units', { most: page.most.units })}</legend>
      <p className="hint">{t('unitsHint')}</p>
      {townships.length > 1 ? (
        <Boxes name="u" options={[{ code: ALL_TOWNSHIPS, name: t('everyTownship'), chosen: isEvery }]} />
      ) : null}
      <Boxes name="u" options={options} />
    </fieldset>
  );
}

function Folded({ name, group, chosen }: { name: string; group: OptionGroup; chosen: string }) {
  return (
    <details className="fold" open={group.chosen > 0}>
      <summary>
        {group.name} {group.chosen > 0 ? <small>{chosen}</small> : null}
      </summary>
      <Boxes name={name} options={group.options} />
    </details>
  );
}

function Boxes({ name, options }: { name: string; options: readonly Option[] }) {
  return (
    <ul className="boxes">
      {options.map((option) => (
        <li key={option.code}>
          <label className="choice">
            <input type="checkbox" name={name} value={option.code} defaultChecked={option.chosen} />
            <span>{option.name}</span>
          </label>
        </li>
      ))}
    </ul>
  );
}
