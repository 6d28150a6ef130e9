export default function Page() {
  return <main>empty</main>;
}
