import { tasksPage } from '../../_office/tasks.tsx';

const { Page, metadata } = tasksPage('zh');

export { metadata };
export default Page;
