export const dynamic = 'force-dynamic';

/** Made anew at every request, with nothing in it: what the framework alone costs. */
export default function Page() {
  return <main>empty</main>;
}
