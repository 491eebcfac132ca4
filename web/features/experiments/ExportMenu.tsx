'use client';
import { Menu } from '@mantine/core';
import '@mantine/core/styles/UnstyledButton.css';
import '@mantine/core/styles/Popover.css';
import '@mantine/core/styles/Menu.css';
import { useRef } from 'react';
import { Button } from '../../components/Button';
import { useExperimentView } from './experimentView';

const files = {
  Summary: [
    { file: 'summary.csv', label: 'CSV (full precision)' },
    { file: 'summary.csv', label: 'CSV for Excel', spreadsheet: true },
    { file: 'summary.md', label: 'Markdown, with verdict and comparisons' },
    { file: 'summary.tex', label: 'LaTeX, with comparisons' },
    { file: 'summary.svg', label: 'SVG image' },
    { file: 'summary.png', label: 'PNG image' },
  ],
  Comparisons: [
    { file: 'pairs.csv', label: 'CSV (full precision)' },
    { file: 'pairs.csv', label: 'CSV for Excel', spreadsheet: true },
  ],
} satisfies Record<string, ExportedFile[]>;

interface ExportedFile {
  file: string;
  label: string;
  /** Names that a spreadsheet would evaluate are written so that it does not. */
  spreadsheet?: true;
}

/** Links to the summary and the pairs as files, by the experiment's own rule. */
export function ExportMenu({ id, opened }: { id: string; opened?: boolean }) {
  const { rule, standing } = useExperimentView();
  const button = useRef<HTMLButtonElement>(null);
  const hrefOf = ({ file, spreadsheet }: ExportedFile) => {
    const query = [
      ...(standing.length > 0 ? [`standing=${standing.join(',')}`] : []),
      ...(spreadsheet ? ['spreadsheet=1'] : []),
    ];
    return `/experiments/${id}/${file}${query.length > 0 ? `?${query.join('&')}` : ''}`;
  };
  return (
    // Mantine stores the focus when a menu opens, but a menu that is rendered open has missed that moment.
    <Menu
      defaultOpened={opened}
      onClose={() => button.current?.focus()}
      position="bottom-end"
      transitionProps={{ duration: 0 }}
    >
      <Menu.Target>
        <Button ref={button}>Export</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {rule && <Menu.Label>Always by the experiment’s own rule</Menu.Label>}
        {Object.entries<ExportedFile[]>(files).map(([title, items]) => [
          <Menu.Label key={title}>{title}</Menu.Label>,
          ...items.map(item => (
            <Menu.Item key={item.label} component="a" href={hrefOf(item)} download>
              {item.label}
            </Menu.Item>
          )),
        ])}
      </Menu.Dropdown>
    </Menu>
  );
}
