'use client';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { Button } from '../../components/Button';

/** Loads the menu with the first click, and opens it then. */
export function ExportButton({ id }: { id: string }) {
  const [wanted, setWanted] = useState(false);
  return wanted ? <ExportMenu id={id} opened /> : <Label onClick={() => setWanted(true)} />;
}

function Label({ onClick }: { onClick?: () => void }) {
  return (
    <Button aria-haspopup="menu" aria-expanded={false} onClick={onClick}>
      Export
    </Button>
  );
}

const ExportMenu = dynamic(() => import('./ExportMenu').then(loaded => loaded.ExportMenu), {
  ssr: false,
  loading: () => <Label />,
});
