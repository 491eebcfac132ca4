/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type RunStatus =
  | 'CANCELLED'
  | 'COMPLETED'
  | 'FAILED'
  | 'QUEUED'
  | 'RUNNING';

export type TrainerStatusQueryVariables = Exact<{ [key: string]: never; }>;


export type TrainerStatusQuery = { trainers: Array<{ id: string, online: boolean, run: { id: string } | null }> };

export type ExperimentsQueryVariables = Exact<{
  first: number;
}>;


export type ExperimentsQuery = { experiments: { totalCount: number, nodes: Array<{ id: string, name: string, createdAt: string, dataset: { id: string, name: string }, runs: Array<{ id: string, status: RunStatus }>, summary: Array<{ accuracy: number, low: number, high: number, architecture: { key: string, title: string } }> }> } };

export type RunsChangedSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type RunsChangedSubscription = { runsChanged: string | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const TrainerStatusDocument = new TypedDocumentString(`
    query TrainerStatus {
  trainers {
    id
    online
    run {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<TrainerStatusQuery, TrainerStatusQueryVariables>;
export const ExperimentsDocument = new TypedDocumentString(`
    query Experiments($first: Int!) {
  experiments(first: $first) {
    totalCount
    nodes {
      id
      name
      createdAt
      dataset {
        id
        name
      }
      runs {
        id
        status
      }
      summary {
        accuracy
        low
        high
        architecture {
          key
          title
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ExperimentsQuery, ExperimentsQueryVariables>;
export const RunsChangedDocument = new TypedDocumentString(`
    subscription RunsChanged {
  runsChanged
}
    `) as unknown as TypedDocumentString<RunsChangedSubscription, RunsChangedSubscriptionVariables>;