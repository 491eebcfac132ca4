'use client';
import { FileInput } from '@mantine/core';
import { count } from '../../lib/format';
import type { SplitFile } from './importChoices';

interface SplitFileFieldProps {
  file: SplitFile | null;
  error?: string;
  onChange: (file: SplitFile | null) => void;
}

/** Reads a CSV in the browser; it is sent as text with the import. */
export function SplitFileField({ file, error, onChange }: SplitFileFieldProps) {
  return (
    <FileInput
      label="CSV"
      placeholder="Choose a CSV"
      accept=".csv,text/csv"
      clearable
      value={file && new File([file.text], file.name)}
      onChange={async picked => onChange(picked && { name: picked.name, text: await picked.text() })}
      description={file ? describe(file.text) : 'Columns: file (or ID), class and split'}
      error={error}
      maw={420}
    />
  );
}

/** Returns `7,196 rows; columns ID, Class, Split`, enough to recognize the file. */
function describe(text: string): string {
  const [header = '', ...rows] = text.split(/\r?\n/).filter(line => line.trim() !== '');
  return `${count(rows.length)} rows; columns ${header.split(/[,;\t]/).join(', ')}`;
}
