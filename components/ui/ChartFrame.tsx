import type { ReactNode } from 'react';
import { ActionLink } from './ActionLink.tsx';
import { Icon } from './Icon.tsx';
import { Static, TOUCHED } from './Static.tsx';
import type { Words } from './words.ts';

export type ChartFrameProps = {
  /** Fragment of the address that leads here. */
  id: string;
  words: Words;
  /** The finding. */
  title: ReactNode;
  /** Measure, unit, place, period. */
  subtitle: ReactNode;
  heading?: 2 | 3;
  /** Sentence for the hatched strip; leave out where every figure is real. */
  demonstration?: ReactNode;
  chart: ReactNode;
  /** The same figures as a DataTable. */
  table?: ReactNode;
  legend?: ReactNode;
  csv?: string;
  png?: string;
  /** Further files of the same figures. */
  files?: readonly { href: string; text: string }[];
  source: ReactNode;
  definition?: ReactNode;
  /** Further sentences under the chart (working, caption of a map). */
  children?: ReactNode;
  /** Vermilion border: the figure explains a doubt. */
  tone?: 'plain' | 'doubt';
  /** The chart is one that the browser takes over: its frame is then no mere text. */
  live?: boolean;
};

/**
 * A chart with everything that belongs to it. Without the script chart and table both are there, the table behind
 * a line that opens it; the script adds the switch and takes the line away.
 */
export function ChartFrame(props: ChartFrameProps) {
  const className = props.tone === 'doubt' ? 'fig doubted' : 'fig';
  if (props.live) {
    return (
      <figure className={className} id={props.id} data-fig="" {...TOUCHED}>
        <Parts {...props} />
      </figure>
    );
  }
  return (
    <Static as="figure" className={className} id={props.id} data-fig="">
      <Parts {...props} />
    </Static>
  );
}

function Parts(props: ChartFrameProps) {
  const { id, words, heading = 3, table } = props;
  const Heading = heading === 2 ? 'h2' : 'h3';
  return (
    <>
      <header>
        <div>
          <Heading>{props.title}</Heading>
          <p>{props.subtitle}</p>
        </div>
        {table ? <ViewSwitch words={words} /> : null}
      </header>
      {props.demonstration ? <p className="demofig">{props.demonstration}</p> : null}
      <div className="plot">
        {props.chart}
        {props.legend}
      </div>
      {table ? (
        <details className="twin" {...TOUCHED}>
          <summary>{words.showTable}</summary>
          {table}
        </details>
      ) : null}
      <figcaption>
        {props.children}
        <p>
          {words.source}
          {props.source}
        </p>
        {props.definition ? (
          <p>
            {words.definition}
            {props.definition}
          </p>
        ) : null}
      </figcaption>
      <Actions id={id} words={words} csv={props.csv} png={props.png} files={props.files} />
    </>
  );
}

function ViewSwitch({ words }: { words: Words }) {
  const views = [
    ['chart', words.chart],
    ['table', words.table],
    ['both', words.both],
  ] as const;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms; these buttons only switch a view
    <div className="tabs" role="group" aria-label={words.view} data-views="" hidden {...TOUCHED}>
      {views.map(([view, word]) => (
        <button key={view} type="button" data-view-to={view} {...TOUCHED}>
          {word}
        </button>
      ))}
    </div>
  );
}

/** Files are links; what only the script can do stays hidden until it is there. */
function Actions({ id, words, csv, png, files = [] }: Pick<ChartFrameProps, 'id' | 'words' | 'csv' | 'png' | 'files'>) {
  return (
    <div className="acts">
      {csv ? (
        <ActionLink href={csv} icon="download" tone="main" download>
          {words.csv}
        </ActionLink>
      ) : null}
      {files.map(({ href, text }) => (
        <ActionLink key={href} href={href} icon="download" download>
          {text}
        </ActionLink>
      ))}
      {png ? (
        <ActionLink href={png} icon="download" download>
          {words.png}
        </ActionLink>
      ) : null}
      <button type="button" className="btn" data-copy={`#${id}`} data-done={words.copied} hidden {...TOUCHED}>
        <Icon name="link" />
        {words.copyLink}
      </button>
      <button type="button" className="btn" data-print="" hidden {...TOUCHED}>
        <Icon name="print" />
        {words.print}
      </button>
    </div>
  );
}
