import { GlossaryPage } from '../../features/glossary/GlossaryPage';

export const metadata = { title: 'Glossary' };

export default function Glossary() {
  return <GlossaryPage />;
}
