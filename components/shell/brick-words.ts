import type { Words } from '#components/ui/words.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';

/** The words of the bricks in one language. */
export function brickWords(locale: Locale): Words {
  const t = translator(locale, 'chart');
  return {
    demo: t('demo'),
    demoData: t('demoData'),
    doubt: t('doubt'),
    doubtTitle: t('doubtTitle'),
    view: t('view'),
    chart: t('chart'),
    table: t('table'),
    both: t('both'),
    showTable: t('showTable'),
    csv: t('csv'),
    png: t('png'),
    copyLink: t('copyLink'),
    copied: t('copied'),
    print: t('print'),
    source: t('source'),
    definition: t('definition'),
    working: t('working'),
    here: t('here'),
  };
}
