import { describe, expect, it } from 'vitest';
import { markup } from '#components/ui/markup.ts';

function Part({ name }: { name: string }) {
  return (
    <>
      <b>{name}</b>
      {[1, 2]}
    </>
  );
}

async function Late() {
  return null;
}

describe('markup', () => {
  it('writes what React would write', () => {
    expect(
      markup(
        <p className="a" aria-hidden={false} hidden data-n={0}>
          <Part name="甲" />
          {false}
          {null}
        </p>,
      ),
    ).toBe("<p class='a' aria-hidden='false' hidden='' data-n='0'><b>甲</b>12</p>");
    expect(markup(<path d="M0 0" strokeWidth={2} fontFamily="a" />)).toBe(
      "<path d='M0 0' stroke-width='2' font-family='a'/>",
    );
    expect(markup(<td colSpan={2} />)).toBe("<td colspan='2'></td>");
  });

  it('escapes texts and attributes', () => {
    expect(markup(<a href={`'"<>&`}>{'<i>&'}</a>)).toBe("<a href='&#39;&quot;&lt;&gt;&amp;'>&lt;i&gt;&amp;</a>");
  });

  it('refuses what it cannot write once and for all', () => {
    expect(() => markup(<button type="button" onClick={() => {}} />)).toThrow(TypeError);
    expect(() => markup(<Late />)).toThrow(TypeError);
  });
});
