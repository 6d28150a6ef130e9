import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { Kept } from '#components/ui/Kept.tsx';

it('draws a part once for the same object, and anew for another', () => {
  let drawn = 0;
  const draw = () => {
    drawn += 1;
    return <b>{`<${drawn}>`}</b>;
  };
  const [first, other] = [{}, {}];
  const html = (from: object, part = 'a') => renderToStaticMarkup(<Kept from={from} part={part} draw={draw} />);
  expect([html(first), html(first)]).toEqual(['<div><b>&lt;1&gt;</b></div>', '<div><b>&lt;1&gt;</b></div>']);
  expect(html(first, 'b')).toContain('&lt;2&gt;');
  expect(html(other)).toContain('&lt;3&gt;');
  expect(html(first)).toContain('&lt;1&gt;');
  expect(drawn).toBe(3);
});
