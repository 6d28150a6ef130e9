'use client';

import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { freshCell } from '#lib/domain/entry/draft.ts';
import type { Ledger } from '#lib/domain/entry/ledger.ts';
import { type Position, type Sheet, type Spot, spotAt } from '#lib/domain/entry/sheet.ts';
import type { EntryView } from '#lib/features/entry/view.ts';
import type { Messages } from '#lib/i18n/messages/index.ts';
import { speaker } from '#lib/i18n/speaker.ts';
import { newKey } from '#lib/shared/key.ts';
import { browserAround } from './browser.ts';
import { FormFiles } from './Evidence.tsx';
import { EntryStore } from './entry-store.ts';
import { type Grid, GridProvider } from './grid-context.tsx';
import { keyAct, type Mode, target } from './grid-keys.ts';
import { type PasteReport, pasteBlock } from './grid-paste.ts';
import { ListTable } from './ListTable.tsx';
import { Inspector, MatrixTable } from './MatrixTable.tsx';
import { PasteNotice } from './PasteNotice.tsx';
import { doubtAfter } from './problems.ts';
import { LineNotice, StatusBar } from './StatusBar.tsx';
import { Problems, SubmitBar } from './SubmitBar.tsx';
import { layoutOf, rowNames, sheetOf } from './sheet-of.ts';

export type GridWords = { grid: Messages['entry-grid']; plausibility: Messages['plausibility'] };

/** The grid of one form: everything on the page that changes while somebody types. */
export function EntryGrid({ view, words, steps }: { view: EntryView; words: GridWords; steps: number }) {
  const table = useRef<HTMLDivElement>(null);
  // What came back is what its filer is here for.
  const [inspected, setInspected] = useState(
    () => view.cells.find(({ held }) => held.review === 'returned')?.id ?? null,
  );
  const [pasted, setPasted] = useState<PasteReport | null>(null);
  const [problems, setProblems] = useState(false);
  const mode = useRef<Mode>('ready');
  const grid = useMemo((): Grid => makeGrid(view, words, (spot) => focus(table.current, spot)), [view, words]);
  const { store, sheet, layout, say } = grid;
  useLife(store);
  const laid = useCallback(
    (report: PasteReport | null) => {
      setPasted(report);
      // Where one cell at a time is spoken of, the first that looks wrong is, without being looked for.
      const doubt = report && grid.firstDoubt();
      if (doubt) setInspected(doubt);
    },
    [grid],
  );
  useEffect(() => {
    if (!grid.editable) return;
    // A block pasted before a cell was chosen begins at the first one.
    const outside = (event: ClipboardEvent) => {
      if (document.activeElement !== document.body || event.defaultPrevented) return;
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (text.trim() === '') return;
      event.preventDefault();
      laid(pasteBlock(grid, null, text, 'ready'));
    };
    document.addEventListener('paste', outside);
    return () => document.removeEventListener('paste', outside);
  }, [grid, laid]);

  function goBy(event: KeyboardEvent, field: HTMLInputElement, from: Position): void {
    const act = keyAct(
      {
        key: event.key,
        code: event.keyCode,
        composing: event.nativeEvent.isComposing,
        shift: event.shiftKey,
        ctrl: event.ctrlKey || event.metaKey,
        atStart: field.selectionEnd === 0,
        atEnd: field.selectionStart === field.value.length,
      },
      mode.current,
    );
    if (!act) return;
    const spot = spotAt(sheet, from);
    const to = act.do === 'move' ? target(sheet, from, act.by, store) : null;
    // At the end of the sheet Tab leaves it, as it leaves any field.
    if (act.do === 'move' && !to && event.key === 'Tab') return;
    event.preventDefault();
    if (to) focus(table.current, to);
    else if (act.do === 'move' && spot) store.commit(spot);
    else if (act.do === 'edit') {
      mode.current = 'edit';
      field.setSelectionRange(field.value.length, field.value.length);
    } else if (act.do === 'cancel' && spot) {
      // Selected at once: by the next frame a quick hand is in another field, or has typed into this one.
      flushSync(() => store.cancel(spot));
      mode.current = 'ready';
      field.select();
    } else if (act.do === 'undo' || act.do === 'redo') {
      const changed = act.do === 'undo' ? store.undo() : store.redo();
      if (changed && changed.field !== 'reason') focus(table.current, changed as Spot);
    }
  }

  return (
    <GridProvider value={grid}>
      <LineNotice />
      {problems ? <Problems /> : null}
      <StatusBar />
      {pasted ? <PasteNotice report={pasted} onClose={() => setPasted(null)} /> : null}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys and pasted blocks of the fields inside, gathered in one place. */}
      <div
        ref={table}
        className={`gtable ${layout} scroll`}
        onKeyDown={(event) => {
          const place = positionAt(event.target);
          if (place && event.target instanceof HTMLInputElement) goBy(event, event.target, place);
        }}
        onInput={(event) => {
          if (mode.current === 'ready' && positionAt(event.target)) mode.current = 'typing';
        }}
        onDoubleClick={() => {
          mode.current = 'edit';
        }}
        onFocus={(event) => {
          mode.current = 'ready';
          const id = event.target.getAttribute('data-id');
          if (id) setInspected(id);
        }}
        onPaste={(event) => {
          const place = positionAt(event.target);
          if (!place || !grid.editable) return;
          const report = pasteBlock(grid, place, event.clipboardData.getData('text/plain'), mode.current);
          if (!report) return;
          event.preventDefault();
          laid(
            report.written > 1 || report.unclear.length > 0 || report.locked + report.beyond + report.unknown.length > 0
              ? report
              : null,
          );
        }}
      >
        {layout === 'list' ? <ListTable /> : <MatrixTable />}
      </div>
      {layout === 'matrix' ? <Inspector id={inspected} /> : null}
      <SubmitBar onProblems={setProblems} steps={steps} />
      <p className="ghint noprint">{say('hint')}</p>
      {view.cells.some(({ reference: { demonstration: made } }) => made.lastYear || made.previous) ? (
        <p className="ghint">
          <span className="demo">
            <i>{say('demonstration')}</i>
          </span>
          {say('hatched')}
        </p>
      ) : null}
      <FormFiles />
    </GridProvider>
  );
}

function makeGrid(view: EntryView, words: GridWords, focusOn: (spot: Spot) => void): Grid {
  const items = new Map(view.items.map((item) => [item.key, item]));
  const say = speaker(view.locale, 'entry-grid', words.grid);
  const notApplicable = say('notApplicable');
  const fresh = view.cells.flatMap(({ id, key, held, item }) => {
    const indicator = items.get(item);
    return indicator ? [[id, freshCell({ key, indicator, held }, notApplicable)] as const] : [];
  });
  const ledger: Ledger = { cells: Object.fromEntries(fresh), batch: null, line: 'open', savedAt: null, notApplicable };
  const start = { ledger, asked: view.cells.map(({ key }) => key), book: view.book, formVersion: view.version };
  const store = new EntryStore(start, browserAround(view, newKey));
  const sheet = sheetOf(view);
  const layout = layoutOf(view);
  const order = view.cells.map(({ id }) => id);
  const goTo = (id: string) => focusOn(firstField(sheet, store, id));
  return {
    view,
    store,
    sheet,
    names: rowNames(view),
    layout,
    editable: view.rights.fill,
    say,
    sayNote: speaker(view.locale, 'plausibility', words.plausibility),
    items,
    cells: new Map(view.cells.map((cell) => [cell.id, cell])),
    goTo,
    firstDoubt: () => doubtAfter(store.summary(), order, null),
    settled(id) {
      const next = layout === 'matrix' ? doubtAfter(store.summary(), order, id) : null;
      goTo(next ?? id);
    },
  };
}

/** The field of a cell that most likely has to be typed into. */
function firstField(sheet: Sheet, store: EntryStore, id: string): Spot {
  const isComputed = store.cell(id).reading.computed;
  const own = sheet.flat().filter((spot) => spot?.id === id);
  const found = own.find((spot) => spot?.field === (isComputed ? 'numerator' : 'value'));
  return found ?? { id, field: 'value' };
}

function focus(table: HTMLElement | null, { id, field }: Spot): void {
  const found = table?.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"][data-field="${field}"]`);
  found?.focus();
}

function positionAt(element: EventTarget): Position | null {
  if (!(element instanceof HTMLInputElement) || element.dataset.row === undefined) return null;
  return { row: Number(element.dataset.row), column: Number(element.dataset.column) };
}

/** Brings back what a closed tab kept, goes on when line or session are back, and warns before anything is lost. */
function useLife(store: EntryStore): void {
  useEffect(() => store.begin(), [store]);
  useEffect(() => {
    const wake = () => store.flush();
    const seen = () => (document.visibilityState === 'visible' ? store.flush() : store.keepNow());
    const leave = (event: BeforeUnloadEvent) => {
      store.keepNow();
      if (store.summary().unsaved > 0) event.preventDefault();
    };
    window.addEventListener('online', wake);
    window.addEventListener('focus', wake);
    window.addEventListener('pagehide', store.keepNow);
    window.addEventListener('beforeunload', leave);
    document.addEventListener('visibilitychange', seen);
    return () => {
      window.removeEventListener('online', wake);
      window.removeEventListener('focus', wake);
      window.removeEventListener('pagehide', store.keepNow);
      window.removeEventListener('beforeunload', leave);
      document.removeEventListener('visibilitychange', seen);
    };
  }, [store]);
}
