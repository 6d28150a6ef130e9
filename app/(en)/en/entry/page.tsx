import { tasksPage } from '../../../_office/tasks.tsx';

const { Page, metadata } = tasksPage('en');

export { metadata };
export default Page;
