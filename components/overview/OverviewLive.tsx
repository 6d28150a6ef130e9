'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, useEffect, useRef, useState, useTransition } from 'react';
import { asked, sameView } from './asked.ts';
import { grid } from './grid-keys.ts';
import { typedDay } from './typed-day.ts';
import { moveBeside } from './why-place.ts';

type LiveProps = {
  /** The view that is shown; a new one is looked at anew. */
  view: string;
  /** Heading of the view, told to whoever listens when it changes. */
  said: string;
  /** The cell that is explained. */
  cell: string | null;
  children: ReactNode;
};

/** Where the reader was when something else was chosen; a page that came late is drawn anew around them. */
let held: string | null = null;

/**
 * What a script adds to the overview, which is whole without it: a filter counts when it is chosen, links within the
 * page fetch no more than what changes, the table is walked with arrow keys, and the explanation stands beside its cell.
 */
export function OverviewLive({ view, said, cell, children }: LiveProps) {
  const router = useRouter();
  const frame = useRef<HTMLDivElement>(null);
  const opened = useRef<string | null>(null);
  const [waiting, start] = useTransition();
  const [day] = useState(typedDay);

  const go = (address: string, from: Element | null = document.activeElement) => {
    held = from?.id || null;
    start(() => router.push(address, { scroll: false }));
  };

  // What is drawn again loses the place of whoever was in it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `view` says that something was drawn again
  useEffect(() => {
    const found = held ? document.getElementById(held) : null;
    held = null;
    if (frame.current) grid(frame.current, found);
    if (document.activeElement === document.body) found?.focus({ preventScroll: true });
    if (cell) moveBeside(cell);
    else if (opened.current) document.getElementById(`c-${opened.current}`)?.focus({ preventScroll: true });
    opened.current = cell;
  }, [view, cell]);

  useEffect(() => {
    const at = frame.current;
    if (!at) return;
    at.dataset.runs = '';
    const follow = (event: MouseEvent) => {
      const link = sameView(event);
      if (!link) return;
      event.preventDefault();
      go(link);
    };
    const choose = ({ target }: Event) => {
      const field = target instanceof HTMLElement ? target : null;
      const form = field?.closest('form');
      if (form && !day.isUnfinished(target)) go(asked(form), field);
    };
    const left = ({ target, relatedTarget }: FocusEvent) => {
      const form = target instanceof HTMLElement && target.closest('form');
      if (form && day.isDone(target)) go(asked(form), relatedTarget instanceof Element ? relatedTarget : null);
    };
    const submit = (event: SubmitEvent) => {
      if (!(event.target instanceof HTMLFormElement) || event.target.method !== 'get') return;
      event.preventDefault();
      go(asked(event.target));
    };
    const leave = (event: KeyboardEvent) => {
      day.hear(event);
      const close = document.getElementById('why-close');
      if (event.key === 'Escape' && close instanceof HTMLAnchorElement) go(close.pathname + close.search);
    };
    const pairs = {
      ...{ click: follow, change: choose, submit, keydown: leave, focusout: left },
      pointerdown: day.hear,
    } as const;
    for (const [name, act] of Object.entries(pairs)) at.addEventListener(name, act as EventListener);
    return () => {
      for (const [name, act] of Object.entries(pairs)) at.removeEventListener(name, act as EventListener);
    };
  });

  return (
    <div ref={frame} className="ov-live" aria-busy={waiting}>
      {children}
      <p role="status" className="vh">
        {said}
      </p>
    </div>
  );
}
