/** Texts that stand in a page's HTML, by the name under which the payload behind it speaks of them. */
export type PageTexts = Map<string, string>;

type Held = { duliangTexts?: { getStore(): PageTexts | undefined } };

/** Those of the page that is being written; none in a browser, and where only a payload is asked for. */
export function pageTexts(): PageTexts | undefined {
  return (globalThis as Held).duliangTexts?.getStore();
}
