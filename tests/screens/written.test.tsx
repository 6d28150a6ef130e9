import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Kept } from '#components/ui/Kept.tsx';
import { Same } from '#components/ui/Same.tsx';
import { Standing } from '#components/ui/Standing.tsx';
import { Written, WrittenText } from '#components/ui/Written.tsx';
import { writingPage } from '#lib/server/page-texts.ts';
import { pageTexts } from '#lib/shared/page-texts.ts';

const sent = (text: string) => (WrittenText({ text, className: 'a' }) as ReactElement<Record<string, unknown>>).props;

describe('a text of a page behind the sign-in', () => {
  it('stands in the HTML, and what the browser takes over from knows its place alone', () => {
    writingPage(() => {
      expect(sent('<b>表</b>')).toMatchObject({ name: '0', text: null, className: 'a' });
      expect(sent('<b>图</b>')).toMatchObject({ name: '1', text: null });
      const html = renderToStaticMarkup(
        <>
          <Standing as="div" name="0" text={null} />
          <Standing as="ul" name="1" text={null} />
        </>,
      );
      expect(html).toBe('<div data-text="0"><b>表</b></div><ul data-text="1"><b>图</b></ul>');
    });
  });

  it('is carried by an answer that a script asked for, where no page is written', () => {
    expect(pageTexts()).toBeUndefined();
    expect(sent('<b>表</b>')).toMatchObject({ name: null, text: '<b>表</b>' });
    expect(
      renderToStaticMarkup(
        <Written as="a" href="/x">
          {'<甲>'}
        </Written>,
      ),
    ).toBe('<a href="/x">&lt;甲&gt;</a>');
  });

  it('is drawn once for the same words, and anew for others', () => {
    let times = 0;
    const html = (...by: unknown[]) =>
      renderToStaticMarkup(<Same by={['t', ...by]} draw={() => <b>{`${by.join()} ${++times}`}</b>} />);
    expect([html('a', 1), html('a', 1)]).toEqual(['<div><b>a,1 1</b></div>', '<div><b>a,1 1</b></div>']);
    expect(html('a', '1')).toBe('<div><b>a,1 2</b></div>');
    // As many as there may ever be: the first is gone, and comes again when it is asked for.
    for (let n = 0; n < 250; n += 1) html('other', n);
    expect(html('a', 1)).toBe('<div><b>a,1 253</b></div>');
  });

  it('is never left out in silence', () => {
    writingPage(() => {
      expect(() => renderToStaticMarkup(<Standing as="div" name="7" text={null} />)).toThrow('no text 7');
    });
  });

  it('is the same from one reader to the next, and each page counts its own', () => {
    const from = {};
    const page = () =>
      writingPage(() =>
        renderToStaticMarkup(
          <>
            <Written>{'甲'}</Written>
            <Kept from={from} part="x" draw={() => <b>乙</b>} />
          </>,
        ),
      );
    expect(page()).toBe('<div data-text="0">甲</div><div data-text="1"><b>乙</b></div>');
    expect(page()).toBe(page());
  });
});
