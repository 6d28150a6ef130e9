import { Fragment, isValidElement, type ReactNode } from 'react';

/**
 * Turns elements into text. What is drawn once and never changes (a chart, a long table) is handed to React as
 * text, for two reasons that count on an old phone: the payload that follows the HTML repeats it in its
 * shortest form, and there are no hundreds of nodes to hydrate. Every text and attribute is escaped here.
 *
 * Takes host elements, fragments, arrays and pure function components; throws on anything else, so that a
 * component with state or an async one cannot be flattened by mistake.
 */
export function markup(node: ReactNode): string {
  if (node === null || node === undefined || typeof node === 'boolean') return '';
  if (typeof node === 'string' || typeof node === 'number' || typeof node === 'bigint') return escapeText(String(node));
  if (isValidElement<Props>(node)) return element(node.type, node.props);
  if (typeof node === 'object' && Symbol.iterator in node) return Array.from(node, markup).join('');
  throw new TypeError('Only elements, texts and lists of them can be written as markup');
}

type Props = Record<string, unknown> & { children?: ReactNode };

function element(type: unknown, props: Props): string {
  if (type === Fragment) return markup(props.children);
  if (typeof type === 'function') return markup((type as (props: Props) => ReactNode)(props));
  if (typeof type !== 'string')
    throw new TypeError('Only host elements and function components can be written as markup');
  const open = `<${type}${attributes(props)}`;
  const inner = innerHtml(props) ?? markup(props.children);
  if (inner === '' && CLOSES_ITSELF.has(type)) return `${open}/>`;
  return `${open}>${inner}</${type}>`;
}

function innerHtml(props: Props): string | null {
  const raw = props.dangerouslySetInnerHTML as { __html?: unknown } | undefined;
  return typeof raw?.__html === 'string' ? raw.__html : null;
}

const CLOSES_ITSELF = new Set(
  'path circle rect line use ellipse polygon polyline stop br hr img input col wbr'.split(' '),
);
const KEBAB = /^(stroke|fill|font|text|clip|paint|stop|dominant|letter)[A-Z]/;
const SAME = new Set([
  'viewBox',
  'preserveAspectRatio',
  'patternUnits',
  'patternTransform',
  'textLength',
  'lengthAdjust',
]);
const NOT_WRITTEN = new Set(['children', 'dangerouslySetInnerHTML', 'suppressHydrationWarning']);
const NAMES: Record<string, string> = { className: 'class', htmlFor: 'for' };

function attributeName(name: string): string {
  if (NAMES[name]) return NAMES[name];
  if (SAME.has(name) || name.startsWith('aria-') || name.startsWith('data-')) return name;
  if (KEBAB.test(name)) return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return name.toLowerCase();
}

function attributes(props: Props): string {
  let text = '';
  for (const [name, value] of Object.entries(props)) {
    if (NOT_WRITTEN.has(name)) continue;
    if (typeof value === 'string' || typeof value === 'number')
      text += ` ${attributeName(name)}='${escapeAttribute(String(value))}'`;
    else if (typeof value === 'boolean' && name.startsWith('aria-')) text += ` ${name}='${value}'`;
    else if (value === true) text += ` ${attributeName(name)}=''`;
    else if (value !== null && value !== undefined && value !== false)
      throw new TypeError(`Attribute ${name} is no text`);
  }
  return text;
}

function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

function escapeAttribute(text: string): string {
  return escapeText(text).replace(/'/g, '&#39;').replace(/"/g, '&quot;');
}
