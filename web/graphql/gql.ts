/* eslint-disable */
import * as types from './graphql';



/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  query TrainerStatus {\n    trainers {\n      id\n      online\n      run {\n        id\n      }\n    }\n  }\n": typeof types.TrainerStatusDocument,
    "\n  query Experiments($first: Int!) {\n    experiments(first: $first) {\n      totalCount\n      nodes {\n        id\n        name\n        createdAt\n        dataset {\n          id\n          name\n        }\n        runs {\n          id\n          status\n        }\n        summary {\n          accuracy\n          low\n          high\n          architecture {\n            key\n            title\n          }\n        }\n      }\n    }\n  }\n": typeof types.ExperimentsDocument,
    "\n  fragment ExperimentDetails on Experiment {\n    id\n    name\n    headline\n    createdAt\n    dataset {\n      id\n      name\n      classes {\n        name\n        train\n        validation\n      }\n    }\n    bestRun {\n      id\n      artifacts {\n        id\n        kind\n        url\n      }\n    }\n    runs {\n      id\n      number\n      name\n      status\n      seed\n      failure\n      startedAt\n      finishedAt\n      queuePosition\n      parameterCount\n      hyperparameters\n      architecture {\n        key\n        title\n      }\n      progress {\n        phase\n        epoch\n        epochs\n        step\n        steps\n        imagesPerSecond\n        secondsLeft\n      }\n      metrics(keys: [\"accuracy\", \"val_accuracy\", \"loss\", \"val_loss\"], maxPoints: 400) {\n        key\n        points {\n          step\n          value\n          at\n        }\n      }\n      artifacts {\n        id\n        kind\n        name\n        url\n      }\n    }\n    summary {\n      accuracy\n      low\n      high\n      correct\n      total\n      epoch\n      run {\n        id\n      }\n    }\n  }\n": typeof types.ExperimentDetailsFragmentDoc,
    "\n  query Experiment($id: ID!) {\n    experiment(id: $id) {\n      ...ExperimentDetails\n    }\n  }\n": typeof types.ExperimentDocument,
    "\n  subscription ExperimentUpdated($id: ID!) {\n    experimentUpdated(id: $id) {\n      ...ExperimentDetails\n    }\n  }\n": typeof types.ExperimentUpdatedDocument,
    "\n  query Queue($first: Int!) {\n    runs(filter: { status: [RUNNING, QUEUED] }, orderBy: QUEUE_ORDER, first: $first) {\n      totalCount\n      nodes {\n        id\n        number\n        name\n        status\n        queuedAt\n        startedAt\n        queuePosition\n        architecture {\n          key\n          title\n        }\n        experiment {\n          id\n          name\n        }\n        trainer {\n          id\n          name\n        }\n        progress {\n          epoch\n          epochs\n          step\n          steps\n          secondsLeft\n        }\n      }\n    }\n  }\n": typeof types.QueueDocument,
    "\n  query Runs($status: [RunStatus!], $after: String, $first: Int!) {\n    runs(filter: { status: $status }, after: $after, first: $first) {\n      totalCount\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n      nodes {\n        id\n        number\n        status\n        createdAt\n        startedAt\n        finishedAt\n        seed\n        bestAccuracy\n        bestEpoch\n        architecture {\n          key\n          title\n        }\n        experiment {\n          id\n          name\n          summary {\n            low\n            high\n            run {\n              id\n            }\n          }\n        }\n      }\n    }\n  }\n": typeof types.RunsDocument,
    "\n  fragment RunDetails on Run {\n    id\n    number\n    name\n    status\n    seed\n    attempt\n    createdAt\n    queuedAt\n    startedAt\n    finishedAt\n    queuePosition\n    failure\n    bestEpoch\n    bestAccuracy\n    parameterCount\n    trainableParameterCount\n    hyperparameters\n    environment\n    architecture {\n      key\n      title\n      defaults\n      hyperparametersSchema\n    }\n    experiment {\n      id\n      name\n      headline\n      dataset {\n        id\n        name\n        hash\n        classes {\n          name\n          train\n          validation\n        }\n      }\n      summary {\n        low\n        high\n        run {\n          id\n        }\n      }\n    }\n    trainer {\n      id\n      name\n    }\n    progress {\n      phase\n      epoch\n      epochs\n      step\n      steps\n      imagesPerSecond\n      secondsLeft\n    }\n    metrics(keys: [\"accuracy\", \"val_accuracy\", \"loss\", \"val_loss\"]) {\n      key\n      last {\n        step\n        value\n      }\n      min {\n        step\n        value\n      }\n      points {\n        step\n        value\n        at\n      }\n    }\n    artifacts {\n      id\n      name\n      kind\n      epoch\n      size\n      url\n    }\n    attempts {\n      number\n      startedAt\n      endedAt\n      outcome\n      failure\n      afterEpoch\n      trainer {\n        id\n        name\n      }\n    }\n    log(last: 200)\n  }\n": typeof types.RunDetailsFragmentDoc,
    "\n  query Run($id: ID!) {\n    run(id: $id) {\n      ...RunDetails\n    }\n  }\n": typeof types.RunDocument,
    "\n  subscription RunUpdated($id: ID!) {\n    runUpdated(id: $id) {\n      ...RunDetails\n    }\n  }\n": typeof types.RunUpdatedDocument,
    "\n  mutation CancelRun($id: ID!) {\n    cancelRun(id: $id) {\n      id\n      status\n    }\n  }\n": typeof types.CancelRunDocument,
    "\n  mutation RetryRun($id: ID!) {\n    retryRun(id: $id) {\n      id\n      status\n    }\n  }\n": typeof types.RetryRunDocument,
    "\n  query Trainers {\n    trainers {\n      id\n      name\n      device\n      threads\n      versions\n      online\n      lastSeenAt\n      registeredAt\n      run {\n        id\n        number\n        architecture {\n          title\n        }\n      }\n    }\n  }\n": typeof types.TrainersDocument,
    "\n  subscription RunsChanged {\n    runsChanged\n  }\n": typeof types.RunsChangedDocument,
};
const documents: Documents = {
    "\n  query TrainerStatus {\n    trainers {\n      id\n      online\n      run {\n        id\n      }\n    }\n  }\n": types.TrainerStatusDocument,
    "\n  query Experiments($first: Int!) {\n    experiments(first: $first) {\n      totalCount\n      nodes {\n        id\n        name\n        createdAt\n        dataset {\n          id\n          name\n        }\n        runs {\n          id\n          status\n        }\n        summary {\n          accuracy\n          low\n          high\n          architecture {\n            key\n            title\n          }\n        }\n      }\n    }\n  }\n": types.ExperimentsDocument,
    "\n  fragment ExperimentDetails on Experiment {\n    id\n    name\n    headline\n    createdAt\n    dataset {\n      id\n      name\n      classes {\n        name\n        train\n        validation\n      }\n    }\n    bestRun {\n      id\n      artifacts {\n        id\n        kind\n        url\n      }\n    }\n    runs {\n      id\n      number\n      name\n      status\n      seed\n      failure\n      startedAt\n      finishedAt\n      queuePosition\n      parameterCount\n      hyperparameters\n      architecture {\n        key\n        title\n      }\n      progress {\n        phase\n        epoch\n        epochs\n        step\n        steps\n        imagesPerSecond\n        secondsLeft\n      }\n      metrics(keys: [\"accuracy\", \"val_accuracy\", \"loss\", \"val_loss\"], maxPoints: 400) {\n        key\n        points {\n          step\n          value\n          at\n        }\n      }\n      artifacts {\n        id\n        kind\n        name\n        url\n      }\n    }\n    summary {\n      accuracy\n      low\n      high\n      correct\n      total\n      epoch\n      run {\n        id\n      }\n    }\n  }\n": types.ExperimentDetailsFragmentDoc,
    "\n  query Experiment($id: ID!) {\n    experiment(id: $id) {\n      ...ExperimentDetails\n    }\n  }\n": types.ExperimentDocument,
    "\n  subscription ExperimentUpdated($id: ID!) {\n    experimentUpdated(id: $id) {\n      ...ExperimentDetails\n    }\n  }\n": types.ExperimentUpdatedDocument,
    "\n  query Queue($first: Int!) {\n    runs(filter: { status: [RUNNING, QUEUED] }, orderBy: QUEUE_ORDER, first: $first) {\n      totalCount\n      nodes {\n        id\n        number\n        name\n        status\n        queuedAt\n        startedAt\n        queuePosition\n        architecture {\n          key\n          title\n        }\n        experiment {\n          id\n          name\n        }\n        trainer {\n          id\n          name\n        }\n        progress {\n          epoch\n          epochs\n          step\n          steps\n          secondsLeft\n        }\n      }\n    }\n  }\n": types.QueueDocument,
    "\n  query Runs($status: [RunStatus!], $after: String, $first: Int!) {\n    runs(filter: { status: $status }, after: $after, first: $first) {\n      totalCount\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n      nodes {\n        id\n        number\n        status\n        createdAt\n        startedAt\n        finishedAt\n        seed\n        bestAccuracy\n        bestEpoch\n        architecture {\n          key\n          title\n        }\n        experiment {\n          id\n          name\n          summary {\n            low\n            high\n            run {\n              id\n            }\n          }\n        }\n      }\n    }\n  }\n": types.RunsDocument,
    "\n  fragment RunDetails on Run {\n    id\n    number\n    name\n    status\n    seed\n    attempt\n    createdAt\n    queuedAt\n    startedAt\n    finishedAt\n    queuePosition\n    failure\n    bestEpoch\n    bestAccuracy\n    parameterCount\n    trainableParameterCount\n    hyperparameters\n    environment\n    architecture {\n      key\n      title\n      defaults\n      hyperparametersSchema\n    }\n    experiment {\n      id\n      name\n      headline\n      dataset {\n        id\n        name\n        hash\n        classes {\n          name\n          train\n          validation\n        }\n      }\n      summary {\n        low\n        high\n        run {\n          id\n        }\n      }\n    }\n    trainer {\n      id\n      name\n    }\n    progress {\n      phase\n      epoch\n      epochs\n      step\n      steps\n      imagesPerSecond\n      secondsLeft\n    }\n    metrics(keys: [\"accuracy\", \"val_accuracy\", \"loss\", \"val_loss\"]) {\n      key\n      last {\n        step\n        value\n      }\n      min {\n        step\n        value\n      }\n      points {\n        step\n        value\n        at\n      }\n    }\n    artifacts {\n      id\n      name\n      kind\n      epoch\n      size\n      url\n    }\n    attempts {\n      number\n      startedAt\n      endedAt\n      outcome\n      failure\n      afterEpoch\n      trainer {\n        id\n        name\n      }\n    }\n    log(last: 200)\n  }\n": types.RunDetailsFragmentDoc,
    "\n  query Run($id: ID!) {\n    run(id: $id) {\n      ...RunDetails\n    }\n  }\n": types.RunDocument,
    "\n  subscription RunUpdated($id: ID!) {\n    runUpdated(id: $id) {\n      ...RunDetails\n    }\n  }\n": types.RunUpdatedDocument,
    "\n  mutation CancelRun($id: ID!) {\n    cancelRun(id: $id) {\n      id\n      status\n    }\n  }\n": types.CancelRunDocument,
    "\n  mutation RetryRun($id: ID!) {\n    retryRun(id: $id) {\n      id\n      status\n    }\n  }\n": types.RetryRunDocument,
    "\n  query Trainers {\n    trainers {\n      id\n      name\n      device\n      threads\n      versions\n      online\n      lastSeenAt\n      registeredAt\n      run {\n        id\n        number\n        architecture {\n          title\n        }\n      }\n    }\n  }\n": types.TrainersDocument,
    "\n  subscription RunsChanged {\n    runsChanged\n  }\n": types.RunsChangedDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TrainerStatus {\n    trainers {\n      id\n      online\n      run {\n        id\n      }\n    }\n  }\n"): typeof import('./graphql').TrainerStatusDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Experiments($first: Int!) {\n    experiments(first: $first) {\n      totalCount\n      nodes {\n        id\n        name\n        createdAt\n        dataset {\n          id\n          name\n        }\n        runs {\n          id\n          status\n        }\n        summary {\n          accuracy\n          low\n          high\n          architecture {\n            key\n            title\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').ExperimentsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ExperimentDetails on Experiment {\n    id\n    name\n    headline\n    createdAt\n    dataset {\n      id\n      name\n      classes {\n        name\n        train\n        validation\n      }\n    }\n    bestRun {\n      id\n      artifacts {\n        id\n        kind\n        url\n      }\n    }\n    runs {\n      id\n      number\n      name\n      status\n      seed\n      failure\n      startedAt\n      finishedAt\n      queuePosition\n      parameterCount\n      hyperparameters\n      architecture {\n        key\n        title\n      }\n      progress {\n        phase\n        epoch\n        epochs\n        step\n        steps\n        imagesPerSecond\n        secondsLeft\n      }\n      metrics(keys: [\"accuracy\", \"val_accuracy\", \"loss\", \"val_loss\"], maxPoints: 400) {\n        key\n        points {\n          step\n          value\n          at\n        }\n      }\n      artifacts {\n        id\n        kind\n        name\n        url\n      }\n    }\n    summary {\n      accuracy\n      low\n      high\n      correct\n      total\n      epoch\n      run {\n        id\n      }\n    }\n  }\n"): typeof import('./graphql').ExperimentDetailsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Experiment($id: ID!) {\n    experiment(id: $id) {\n      ...ExperimentDetails\n    }\n  }\n"): typeof import('./graphql').ExperimentDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription ExperimentUpdated($id: ID!) {\n    experimentUpdated(id: $id) {\n      ...ExperimentDetails\n    }\n  }\n"): typeof import('./graphql').ExperimentUpdatedDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Queue($first: Int!) {\n    runs(filter: { status: [RUNNING, QUEUED] }, orderBy: QUEUE_ORDER, first: $first) {\n      totalCount\n      nodes {\n        id\n        number\n        name\n        status\n        queuedAt\n        startedAt\n        queuePosition\n        architecture {\n          key\n          title\n        }\n        experiment {\n          id\n          name\n        }\n        trainer {\n          id\n          name\n        }\n        progress {\n          epoch\n          epochs\n          step\n          steps\n          secondsLeft\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').QueueDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Runs($status: [RunStatus!], $after: String, $first: Int!) {\n    runs(filter: { status: $status }, after: $after, first: $first) {\n      totalCount\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n      nodes {\n        id\n        number\n        status\n        createdAt\n        startedAt\n        finishedAt\n        seed\n        bestAccuracy\n        bestEpoch\n        architecture {\n          key\n          title\n        }\n        experiment {\n          id\n          name\n          summary {\n            low\n            high\n            run {\n              id\n            }\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').RunsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment RunDetails on Run {\n    id\n    number\n    name\n    status\n    seed\n    attempt\n    createdAt\n    queuedAt\n    startedAt\n    finishedAt\n    queuePosition\n    failure\n    bestEpoch\n    bestAccuracy\n    parameterCount\n    trainableParameterCount\n    hyperparameters\n    environment\n    architecture {\n      key\n      title\n      defaults\n      hyperparametersSchema\n    }\n    experiment {\n      id\n      name\n      headline\n      dataset {\n        id\n        name\n        hash\n        classes {\n          name\n          train\n          validation\n        }\n      }\n      summary {\n        low\n        high\n        run {\n          id\n        }\n      }\n    }\n    trainer {\n      id\n      name\n    }\n    progress {\n      phase\n      epoch\n      epochs\n      step\n      steps\n      imagesPerSecond\n      secondsLeft\n    }\n    metrics(keys: [\"accuracy\", \"val_accuracy\", \"loss\", \"val_loss\"]) {\n      key\n      last {\n        step\n        value\n      }\n      min {\n        step\n        value\n      }\n      points {\n        step\n        value\n        at\n      }\n    }\n    artifacts {\n      id\n      name\n      kind\n      epoch\n      size\n      url\n    }\n    attempts {\n      number\n      startedAt\n      endedAt\n      outcome\n      failure\n      afterEpoch\n      trainer {\n        id\n        name\n      }\n    }\n    log(last: 200)\n  }\n"): typeof import('./graphql').RunDetailsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Run($id: ID!) {\n    run(id: $id) {\n      ...RunDetails\n    }\n  }\n"): typeof import('./graphql').RunDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription RunUpdated($id: ID!) {\n    runUpdated(id: $id) {\n      ...RunDetails\n    }\n  }\n"): typeof import('./graphql').RunUpdatedDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CancelRun($id: ID!) {\n    cancelRun(id: $id) {\n      id\n      status\n    }\n  }\n"): typeof import('./graphql').CancelRunDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RetryRun($id: ID!) {\n    retryRun(id: $id) {\n      id\n      status\n    }\n  }\n"): typeof import('./graphql').RetryRunDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Trainers {\n    trainers {\n      id\n      name\n      device\n      threads\n      versions\n      online\n      lastSeenAt\n      registeredAt\n      run {\n        id\n        number\n        architecture {\n          title\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').TrainersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription RunsChanged {\n    runsChanged\n  }\n"): typeof import('./graphql').RunsChangedDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
