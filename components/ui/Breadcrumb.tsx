export type Crumb = { text: string; href?: string };

/** The way to this page; the last crumb is the page itself and no link. */
export function Breadcrumb({ label, crumbs }: { label: string; crumbs: readonly Crumb[] }) {
  return (
    <nav className="crumb" aria-label={label}>
      <ol>
        {crumbs.map((crumb) => (
          <li key={crumb.text} aria-current={crumb.href ? undefined : 'page'}>
            {crumb.href ? <a href={crumb.href}>{crumb.text}</a> : crumb.text}
          </li>
        ))}
      </ol>
    </nav>
  );
}
