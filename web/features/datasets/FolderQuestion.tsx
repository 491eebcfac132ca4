'use client';
import { Radio } from '@mantine/core';
import type { UploadQuery as UploadData } from '../../graphql/graphql';
import type { FolderRoles } from './FolderTree';
import classes from './SplitChoice.module.css';

type Question = NonNullable<NonNullable<UploadData['upload']>['question']>;

interface FolderQuestionProps {
  question: Question;
  error: string | undefined;
  onAnswer: (roles: FolderRoles) => void;
}

/** Asks what the folders mean where their names and shape leave it open. Nothing is chosen in advance. */
export function FolderQuestion({ question, error, onAnswer }: FolderQuestionProps) {
  return (
    <Radio.Group
      label={question.text}
      error={error}
      onChange={value => {
        const answer = question.answers[Number(value)];
        // Without `__typename`, which an answer of GraphQL has and an input may not have.
        if (answer) onAnswer(answer.roles.map(({ path, role }) => ({ path, role })));
      }}
    >
      <div className={classes.choices}>
        {question.answers.map(({ title }, index) => (
          <Radio key={title} value={String(index)} label={title} />
        ))}
      </div>
    </Radio.Group>
  );
}
