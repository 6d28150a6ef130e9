import { doneWords } from '#components/board/board-words.ts';
import { RemindButton } from '#components/board/RemindButton.tsx';
import { Kept } from '#components/ui/Kept.tsx';
import { periodLabel } from '#lib/domain/period-label.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import type { Unfiled } from '#lib/features/unfiled/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { officeHref } from '#lib/shared/office-routes.ts';

const SHOWN = 6;

/** Who has not handed in yet, and a word to all of them. */
export function UnfiledPanel({ locale, unfiled }: { locale: Locale; unfiled: Unfiled }) {
  const t = translator(locale, 'overview');
  const { lines, openIds, mayRemind } = unfiled;
  return (
    <section className="ov-panel" aria-labelledby="unfiled-title">
      <Kept from={unfiled} part="lines" draw={() => <Lines locale={locale} unfiled={unfiled} />} />
      {mayRemind && lines.length > 0 ? (
        <RemindButton locale={locale} ids={openIds} text={t('remind', { n: lines.length })} done={doneWords(locale)} />
      ) : null}
    </section>
  );
}

function Lines({ locale, unfiled }: { locale: Locale; unfiled: Unfiled }) {
  const t = translator(locale, 'overview');
  const { quarter, lines, forms, handedIn, onTime } = unfiled;
  const board = officeHref(locale, { page: 'board' });
  return (
    <>
      <header>
        <h2 id="unfiled-title">{t('unfiledTitle')}</h2>
        <span className="mut sm">
          {t('unfiledOf', { quarter: periodLabel(quarter, locale, 'short'), forms, handedIn })}
          {onTime === null ? '' : ` · ${t('onTime', { share: Math.floor(onTime * 100) })}`}
        </span>
      </header>
      {lines.length === 0 ? <p className="mut">{t('unfiledNone')}</p> : null}
      <ul className="ov-unfiled">
        {lines.slice(0, SHOWN).map((line) => (
          <li key={line.key}>
            <a href={line.href}>{line.name}</a>
            <span className="num">{t('left', { n: line.left })}</span>
            <b className={line.late ? 'cin' : 'mut'}>{line.state}</b>
          </li>
        ))}
      </ul>
      <p className="sm">
        {lines.length > SHOWN ? `${t('more', { n: lines.length - SHOWN })} · ` : ''}
        <a href={board}>{t('toBoard')}</a>
      </p>
    </>
  );
}
