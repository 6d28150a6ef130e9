import './tasks.css';
import './board.css';
import { notFound } from 'next/navigation';
import { BoardScreen } from '#components/board/BoardScreen.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { loadBoard } from '#lib/features/board/loaders.ts';
import { translator } from '#lib/i18n/translator.ts';
import { officePage } from './open.tsx';

export function boardPage(locale: Locale) {
  return officePage(locale, {
    here: () => ({ page: 'board' }),
    title: translator(locale, 'board')('page'),
    async render({ session, query }) {
      const board = await loadBoard(session, one(query.quarter));
      if (!board) notFound();
      const [filer, form] = [one(query.filer), one(query.form)];
      return <BoardScreen locale={locale} board={board} pick={filer ? { filer } : form ? { form } : {}} />;
    },
  });
}

function one(value: string | string[] | undefined): string | null {
  return typeof value === 'string' ? value : null;
}
