'use client';

import { useEffect, useState } from 'react';
import { PAGE_MS, type Rotation, rotated, toggled, turned } from '#lib/domain/rotation.ts';
import { useFitted } from './fitted.ts';
import { useWallNews } from './wall-news.ts';
import type { WallSent } from './wall-sent.tsx';

type WallWords = {
  keys: string;
  stopped: string;
  stop: string;
  go: string;
  before: string;
  after: string;
  full: string;
  leave: string;
  signIn: string;
};
type StageProps = { first: WallSent; address: string; words: WallWords; office: string; signIn: string };

/** One page at a time, a minute each; space stops it and arrows turn it. Nothing moves between two pages. */
export function WallStage({ first, address, words, office, signIn }: StageProps) {
  const { sent, trouble } = useWallNews(first, address);
  const count = sent.pages.length;
  const [rotation, setRotation] = useState<Rotation>({ page: 0, since: 0, stopped: false });
  useEffect(() => {
    setRotation((before) => ({ ...before, since: Date.now() }));
    const timer = setInterval(() => setRotation((before) => rotated(before, count, Date.now())), PAGE_MS / 60);
    return () => clearInterval(timer);
  }, [count]);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (by) setRotation((before) => turned(before, by, count, Date.now()));
      // On a button, space is that button's own.
      else if (event.key === ' ' && !(event.target as Element).closest('button, a')) {
        event.preventDefault();
        setRotation((before) => toggled(before, Date.now()));
      }
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [count]);
  const page = sent.pages[rotation.page] ?? sent.pages[0];
  const part = useFitted(page?.html ?? '');
  const turn = (by: number) => setRotation((before) => turned(before, by, count, Date.now()));
  return (
    <>
      {trouble ? (
        <p className="w-trouble" role="status">
          {sent[trouble]} {trouble === 'ended' ? <a href={signIn}>{words.signIn}</a> : null}
        </p>
      ) : null}
      {page ? (
        <section
          ref={part}
          className="w-page"
          data-page={page.key}
          aria-label={page.title}
          // biome-ignore lint/security/noDangerouslySetInnerHtml: markup() escaped every text of it on the server
          dangerouslySetInnerHTML={{ __html: page.html }}
        />
      ) : null}
      <footer>
        <span className="w-at">
          {rotation.page + 1} / {count} {page?.title}
        </span>
        <span className="dots" aria-hidden="true">
          {sent.pages.map(({ key }) => (
            <i key={key} className={key === page?.key ? 'on' : undefined} />
          ))}
        </span>
        <button type="button" onClick={() => turn(-1)} aria-label={words.before}>
          ‹
        </button>
        <button
          type="button"
          aria-pressed={rotation.stopped}
          onClick={() => setRotation((before) => toggled(before, Date.now()))}
        >
          {rotation.stopped ? words.go : words.stop}
        </button>
        <button type="button" onClick={() => turn(1)} aria-label={words.after}>
          ›
        </button>
        <span className="w-keys">{rotation.stopped ? words.stopped : words.keys}</span>
        <span className="w-rest" />
        <span>{sent.next}</span>
        <button type="button" onClick={() => document.documentElement.requestFullscreen?.().catch(() => {})}>
          {words.full}
        </button>
        <a href={office}>{words.leave}</a>
      </footer>
    </>
  );
}
