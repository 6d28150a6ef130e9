/** The address of what a filter asks for, without the fields that were left empty. */
export function asked(form: HTMLFormElement): string {
  const given = [...new FormData(form)].filter(([, value]) => typeof value === 'string' && value !== '');
  const usual: Record<string, string> = { show: 'schedule', view: 'heat', by: 'total', way: 'asc' };
  const said = given.filter(([name, value]) => usual[name] !== value) as [string, string][];
  const query = new URLSearchParams(said).toString();
  return new URL(form.action).pathname + (query ? `?${query}` : '');
}

/** The address that a press on a link of this page asks for; null where the browser is to follow it itself. */
export function sameView(event: MouseEvent): string | null {
  const plain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!plain || !link || link.hasAttribute('download') || link.target) return null;
  return link.pathname === window.location.pathname ? link.pathname + link.search : null;
}
