import { DomainGlyph } from '#components/charts/DomainGlyph.tsx';
import { Progress } from '#components/ui/Progress.tsx';
import { Section } from '#components/ui/Section.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import type { BoardForm } from '#lib/features/board/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { doneWords } from './board-words.ts';
import { ExtendForm } from './ExtendForm.tsx';
import { RemindButton } from './RemindButton.tsx';

type FormsProps = { locale: Locale; name: string; forms: readonly BoardForm[]; may: boolean };

/** The forms behind one line of the board, each with what can be done about it. */
export function BoardForms({ locale, name, forms, may }: FormsProps) {
  const t = translator(locale, 'board');
  return (
    <Section id="forms" title={t('detail', { name, count: forms.length })}>
      <ul className="tasks board-forms">
        {forms.map((form) => (
          <li key={form.id} className="task">
            <DomainGlyph {...form.domain} size="s" />
            <div className="task-what">
              <h3>{form.title}</h3>
              <p className="mut sm">
                {form.other} · {form.period} · {form.state}
              </p>
            </div>
            <Progress value={form.progress.filled} of={form.progress.asked} text={form.progress.text} />
            <p className="task-due sm">
              <b className={form.due.tone}>{form.due.left}</b>
              <span>{form.due.on}</span>
              {form.reminded ? <span className="dim">{form.reminded}</span> : null}
            </p>
            {may && form.isOpen ? <Doings locale={locale} form={form} /> : <span />}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Doings({ locale, form }: { locale: Locale; form: BoardForm }) {
  const t = translator(locale, 'board');
  const about = t('remindFor', { name: `${form.title} ${form.other}` });
  return (
    <div className="board-doings">
      <RemindButton locale={locale} ids={[form.id]} text={t('remindOne')} about={about} done={doneWords(locale)} />
      <details className="disc">
        <summary>
          {t('extend')}
          <span className="vh">{about}</span>
        </summary>
        <ExtendForm
          locale={locale}
          form={{ id: form.id, version: form.version, dueOn: form.due.day }}
          words={{
            to: t('extendTo'),
            reason: t('extendReason'),
            save: t('extendSave'),
            done: t('extended'),
            fault: {
              not_later: t('fault.not_later'),
              past: t('fault.past'),
              too_far: t('fault.too_far'),
              closed: t('fault.closed'),
            },
          }}
        />
      </details>
    </div>
  );
}
