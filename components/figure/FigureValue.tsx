import { DemoMark, DoubtMark, DoubtValue } from '#components/ui/Marks.tsx';
import type { Words } from '#components/ui/words.ts';
import type { FigureWords } from '#lib/features/figure-words/view.ts';

export type FigureValueProps = {
  figure: FigureWords;
  words: Words;
  /** Where the doubt is explained. */
  doubtHref?: string;
};

/** A figure with its unit and the marks it must carry; what has no value says why, never 0. */
export function FigureValue({ figure, words, doubtHref }: FigureValueProps) {
  const unit = figure.unit ? <small>{figure.unit}</small> : null;
  return (
    <>
      {figure.unitFirst ? unit : null}
      {figure.doubt ? <DoubtValue>{figure.text}</DoubtValue> : figure.text}
      {figure.unitFirst ? null : unit}
      {figure.doubt ? <DoubtMark words={words} href={doubtHref} /> : null}
      {figure.demonstration ? <DemoMark words={words} /> : null}
      {figure.quarters ? <span className="xs dim"> {figure.quarters}</span> : null}
    </>
  );
}
