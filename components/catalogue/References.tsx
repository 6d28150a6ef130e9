import { randomUUID } from 'node:crypto';
import { ActionForm } from '#components/office/ActionForm.tsx';
import { Area, Carried, Field } from '#components/office/Field.tsx';
import { Section } from '#components/ui/Section.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { dropReferenceByForm, setReferenceByForm } from '#lib/features/reference-value/actions.ts';
import type { ReferenceLine } from '#lib/features/reference-value/view.ts';
import { translator } from '#lib/i18n/translator.ts';

type ReferencesProps = {
  locale: Locale;
  indicator: string;
  measure: string;
  lines: readonly ReferenceLine[];
  /** The one that is being corrected, as the address says; a form of its own page stays open after a refusal. */
  chosen: string | null;
};

/** Values of other places beside an indicator: what there is, each to be corrected or taken back, and one more. */
export function References({ locale, indicator, measure, lines, chosen }: ReferencesProps) {
  const t = translator(locale, 'reference');
  return (
    <Section id="references" title={t('title')}>
      <p className="mut">{t('lead')}</p>
      {lines.length === 0 ? <p>{t('none')}</p> : null}
      <ul className="plainlist">
        {lines.map((line) => (
          <li key={line.key}>
            <One locale={locale} indicator={indicator} measure={measure} line={line} isChosen={line.key === chosen} />
          </li>
        ))}
      </ul>
      <h3>{t('addOne')}</h3>
      <ActionForm
        action={setReferenceByForm}
        locale={locale}
        formKey={randomUUID()}
        submit={t('add')}
        waiting={t('waiting')}
      >
        <input type="hidden" name="indicator" value={indicator} />
        <Carried name="version" value={0} />
        <div className="fields">
          <Field name="place" label={t('place')} hint={t('placeHint')} required maxLength={6} spellCheck={false} />
          <Field name="year" label={t('year')} required maxLength={4} inputMode="numeric" />
          <Said locale={locale} measure={measure} known={null} />
        </div>
      </ActionForm>
    </Section>
  );
}

type OneProps = Omit<ReferencesProps, 'lines' | 'chosen'> & { line: ReferenceLine; isChosen: boolean };

function One({ locale, indicator, measure, line, isChosen }: OneProps) {
  const t = translator(locale, 'reference');
  const named = { place: line.name, year: line.year };
  const form = { locale, waiting: t('waiting') };
  const hidden = (
    <>
      <input type="hidden" name="indicator" value={indicator} />
      <input type="hidden" name="place" value={line.place} />
      <input type="hidden" name="year" value={line.year} />
      <Carried name="version" value={Number(line.version)} />
    </>
  );
  return (
    <>
      <p>
        {line.name} {line.year}{' '}
        <b>
          {line.known.value} {measure}
        </b>{' '}
        <span className="dim sm">{locale === 'zh' ? line.known.sourceZh : line.known.sourceEn}</span>{' '}
        {line.shown ? null : <small className="dim">{t('older')}</small>}{' '}
        {isChosen ? null : (
          <a href={`?value=${line.key}#references`} aria-label={t('changeOne', named)}>
            {t('change')}
          </a>
        )}
      </p>
      {isChosen ? (
        <>
          <ActionForm
            {...form}
            action={setReferenceByForm}
            formKey={randomUUID()}
            submit={t('set')}
            label={t('setOne', named)}
          >
            {hidden}
            <div className="fields">
              <Said locale={locale} measure={measure} known={line.known} />
            </div>
          </ActionForm>
          <ActionForm
            {...form}
            action={dropReferenceByForm}
            formKey={randomUUID()}
            submit={t('drop')}
            label={t('dropOne', named)}
            tone="quiet"
          >
            {hidden}
          </ActionForm>
        </>
      ) : null}
    </>
  );
}

type SaidProps = { locale: Locale; measure: string; known: ReferenceLine['known'] | null };

/** The value, what the place is called, and where it was found. */
function Said({ locale, measure, known }: SaidProps) {
  const t = translator(locale, 'reference');
  const at = (field: keyof ReferenceLine['known']) => ({ name: field, defaultValue: known?.[field] ?? '' });
  return (
    <>
      <Field {...at('value')} label={t('value', { unit: measure || '—' })} required inputMode="decimal" />
      <Field {...at('placeZh')} label={t('placeZh')} hint={t('nameHint')} maxLength={40} />
      <Field {...at('placeEn')} label={t('placeEn')} hint={t('nameHint')} maxLength={40} />
      <Area {...at('sourceZh')} label={t('sourceZh')} hint={t('sourceHint')} required rows={2} />
      <Area {...at('sourceEn')} label={t('sourceEn')} hint={t('sourceHint')} required rows={2} />
      <Area {...at('noteZh')} label={t('noteZh')} rows={2} />
      <Area {...at('noteEn')} label={t('noteEn')} rows={2} />
    </>
  );
}
