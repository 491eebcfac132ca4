/* eslint-disable */
import * as types from './graphql.ts';



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
    "\n  mutation CancelRun($id: ID!) {\n    cancelRun(id: $id) { id number name status }\n  }\n": typeof types.CancelRunDocument,
    "\n  query CompareExperiment($id: ID!) {\n    experiment(id: $id) {\n      id\n      name\n      headline\n      dataset { name }\n      verdict\n      leakage { part images identical nearDuplicates sentence }\n      summaryNote\n      grouping { groups sentence }\n      chance { part className accuracy correct total }\n      bestRun { id }\n      summaryByArchitecture {\n        name\n        architecture { key }\n        mean\n        standardDeviation\n        rows {\n          part\n          accuracy\n          low\n          high\n          byGroups { low high }\n          correct\n          total\n          balancedAccuracy\n          trainAccuracy\n          gap\n          epoch\n          withoutLeaks { images correct total accuracy low high }\n          run {\n            id\n            seed\n            status\n            parameterCount\n            trainableParameterCount\n            trainingSeconds\n            imagesPerSecond\n          }\n        }\n      }\n      comparisons {\n        a { id }\n        b { id }\n        part\n        total\n        bothRight\n        onlyARight\n        onlyBRight\n        neitherRight\n        pValue\n        pValueAdjusted\n        shown\n        speaksOf\n        sentence\n        byGroups { low high pValue pValueAdjusted shown }\n        seeds { test meanOfA meanOfB statistic degreesOfFreedom pValue pValueAdjusted shown }\n      }\n      insights {\n        kind\n        sentence\n        definition\n        runs { id }\n        evidence { place metric fromEpoch toEpoch }\n        suggestedEpochs\n      }\n    }\n  }\n": typeof types.CompareExperimentDocument,
    "\n  query ListDatasets {\n    datasets { id name status failure imageCount runCount createdAt classes { name train validation test } }\n  }\n": typeof types.ListDatasetsDocument,
    "\n  query FilesOfRun($id: ID!) {\n    run(id: $id) { number status artifacts { name kind size sha256 url } }\n  }\n": typeof types.FilesOfRunDocument,
    "\n  query ListExperiments($first: Int, $after: String) {\n    experiments(first: $first, after: $after) {\n      totalCount\n      pageInfo { endCursor hasNextPage }\n      nodes {\n        id\n        name\n        createdAt\n        dataset { id name }\n        runs { id status }\n        bestRun { id bestAccuracy architecture { key } }\n      }\n    }\n  }\n": typeof types.ListExperimentsDocument,
    "\n  query ImagesOfExperiment(\n    $id: ID!, $filter: AnsweredImageFilter, $orderBy: AnsweredImageOrder!, $first: Int!, $after: String\n  ) {\n    experiment(id: $id) {\n      answers {\n        images(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {\n          totalCount\n          pageInfo { endCursor hasNextPage }\n          nodes {\n            labelQuality\n            labelSuspected\n            likelyClass\n            image { id file className part }\n            answers { by { name } predictedClass correct confidence labelProbability }\n          }\n        }\n      }\n    }\n  }\n": typeof types.ImagesOfExperimentDocument,
    "\n  query ShowRun($id: ID!, $maxPoints: Int!) {\n    run(id: $id) {\n      id\n      number\n      name\n      status\n      seed\n      attempt\n      failure\n      hyperparameters\n      parameterCount\n      trainableParameterCount\n      environment\n      bestEpoch\n      bestAccuracy\n      createdAt\n      startedAt\n      finishedAt\n      deletedAt\n      architecture { key title }\n      experiment { id name dataset { name } }\n      progress { phase epoch epochs step steps imagesPerSecond secondsLeft }\n      metrics(maxPoints: $maxPoints) { key count last { step value } sampling { method of } points { step value } }\n      artifacts { id name kind size sha256 epoch url }\n      log(last: 10)\n    }\n  }\n": typeof types.ShowRunDocument,
    "\n  query ListRuns($query: String, $sort: String, $columns: [String!]!, $filter: RunFilter, $first: Int, $after: String) {\n    runs(query: $query, sort: $sort, filter: $filter, first: $first, after: $after) {\n      totalCount\n      pageInfo { endCursor hasNextPage }\n      nodes {\n        id\n        number\n        name\n        status\n        seed\n        tags\n        bestAccuracy\n        bestEpoch\n        createdAt\n        values(of: $columns)\n        architecture { key }\n        experiment { id name dataset { name } }\n        progress { epoch epochs step steps }\n      }\n    }\n  }\n": typeof types.ListRunsDocument,
    "\n  query Choices { datasets { id name status } architectures { key } }\n": typeof types.ChoicesDocument,
    "\n  mutation StartExperiment($input: StartExperimentInput!) { startExperiment(input: $input) { id } }\n": typeof types.StartExperimentDocument,
    "\n  subscription FollowExperiment($id: ID!) {\n    experimentUpdated(id: $id) {\n      id\n      name\n      runs {\n        id\n        number\n        name\n        status\n        failure\n        obstacle\n        seed\n        bestAccuracy\n        bestEpoch\n        architecture { key }\n        progress { phase epoch epochs step steps imagesPerSecond secondsLeft }\n      }\n    }\n  }\n": typeof types.FollowExperimentDocument,
    "\n  query IsEmpty { datasets { id } experiments(first: 1) { totalCount } }\n": typeof types.IsEmptyDocument,
    "\n  mutation StartDemo($input: StartExperimentInput!) { startExperiment(input: $input) { id } }\n": typeof types.StartDemoDocument,
    "\n  mutation AddToDemo($input: StartRunInput!) { startRun(input: $input) { id } }\n": typeof types.AddToDemoDocument,
    "\n  query FindExperiments($idOrName: ID!, $name: String!) {\n    experiment(id: $idOrName) { id }\n    experiments(name: $name, first: 20) { nodes { id createdAt } }\n  }\n": typeof types.FindExperimentsDocument,
    "\n  mutation StartImport($input: ImportDatasetInput!) {\n    importDataset(input: $input) { id }\n  }\n": typeof types.StartImportDocument,
    "\n  subscription FollowImport($id: ID!) {\n    datasetUpdated(id: $id) {\n      id\n      name\n      status\n      failure\n      hash\n      imageReading\n      imageCount\n      bytes\n      progress { done total }\n      split { source seed }\n      labels { layout notes folders { path role images } }\n      classes { name train validation test unused }\n      problems { kind count explanation }\n    }\n  }\n": typeof types.FollowImportDocument,
};
const documents: Documents = {
    "\n  mutation CancelRun($id: ID!) {\n    cancelRun(id: $id) { id number name status }\n  }\n": types.CancelRunDocument,
    "\n  query CompareExperiment($id: ID!) {\n    experiment(id: $id) {\n      id\n      name\n      headline\n      dataset { name }\n      verdict\n      leakage { part images identical nearDuplicates sentence }\n      summaryNote\n      grouping { groups sentence }\n      chance { part className accuracy correct total }\n      bestRun { id }\n      summaryByArchitecture {\n        name\n        architecture { key }\n        mean\n        standardDeviation\n        rows {\n          part\n          accuracy\n          low\n          high\n          byGroups { low high }\n          correct\n          total\n          balancedAccuracy\n          trainAccuracy\n          gap\n          epoch\n          withoutLeaks { images correct total accuracy low high }\n          run {\n            id\n            seed\n            status\n            parameterCount\n            trainableParameterCount\n            trainingSeconds\n            imagesPerSecond\n          }\n        }\n      }\n      comparisons {\n        a { id }\n        b { id }\n        part\n        total\n        bothRight\n        onlyARight\n        onlyBRight\n        neitherRight\n        pValue\n        pValueAdjusted\n        shown\n        speaksOf\n        sentence\n        byGroups { low high pValue pValueAdjusted shown }\n        seeds { test meanOfA meanOfB statistic degreesOfFreedom pValue pValueAdjusted shown }\n      }\n      insights {\n        kind\n        sentence\n        definition\n        runs { id }\n        evidence { place metric fromEpoch toEpoch }\n        suggestedEpochs\n      }\n    }\n  }\n": types.CompareExperimentDocument,
    "\n  query ListDatasets {\n    datasets { id name status failure imageCount runCount createdAt classes { name train validation test } }\n  }\n": types.ListDatasetsDocument,
    "\n  query FilesOfRun($id: ID!) {\n    run(id: $id) { number status artifacts { name kind size sha256 url } }\n  }\n": types.FilesOfRunDocument,
    "\n  query ListExperiments($first: Int, $after: String) {\n    experiments(first: $first, after: $after) {\n      totalCount\n      pageInfo { endCursor hasNextPage }\n      nodes {\n        id\n        name\n        createdAt\n        dataset { id name }\n        runs { id status }\n        bestRun { id bestAccuracy architecture { key } }\n      }\n    }\n  }\n": types.ListExperimentsDocument,
    "\n  query ImagesOfExperiment(\n    $id: ID!, $filter: AnsweredImageFilter, $orderBy: AnsweredImageOrder!, $first: Int!, $after: String\n  ) {\n    experiment(id: $id) {\n      answers {\n        images(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {\n          totalCount\n          pageInfo { endCursor hasNextPage }\n          nodes {\n            labelQuality\n            labelSuspected\n            likelyClass\n            image { id file className part }\n            answers { by { name } predictedClass correct confidence labelProbability }\n          }\n        }\n      }\n    }\n  }\n": types.ImagesOfExperimentDocument,
    "\n  query ShowRun($id: ID!, $maxPoints: Int!) {\n    run(id: $id) {\n      id\n      number\n      name\n      status\n      seed\n      attempt\n      failure\n      hyperparameters\n      parameterCount\n      trainableParameterCount\n      environment\n      bestEpoch\n      bestAccuracy\n      createdAt\n      startedAt\n      finishedAt\n      deletedAt\n      architecture { key title }\n      experiment { id name dataset { name } }\n      progress { phase epoch epochs step steps imagesPerSecond secondsLeft }\n      metrics(maxPoints: $maxPoints) { key count last { step value } sampling { method of } points { step value } }\n      artifacts { id name kind size sha256 epoch url }\n      log(last: 10)\n    }\n  }\n": types.ShowRunDocument,
    "\n  query ListRuns($query: String, $sort: String, $columns: [String!]!, $filter: RunFilter, $first: Int, $after: String) {\n    runs(query: $query, sort: $sort, filter: $filter, first: $first, after: $after) {\n      totalCount\n      pageInfo { endCursor hasNextPage }\n      nodes {\n        id\n        number\n        name\n        status\n        seed\n        tags\n        bestAccuracy\n        bestEpoch\n        createdAt\n        values(of: $columns)\n        architecture { key }\n        experiment { id name dataset { name } }\n        progress { epoch epochs step steps }\n      }\n    }\n  }\n": types.ListRunsDocument,
    "\n  query Choices { datasets { id name status } architectures { key } }\n": types.ChoicesDocument,
    "\n  mutation StartExperiment($input: StartExperimentInput!) { startExperiment(input: $input) { id } }\n": types.StartExperimentDocument,
    "\n  subscription FollowExperiment($id: ID!) {\n    experimentUpdated(id: $id) {\n      id\n      name\n      runs {\n        id\n        number\n        name\n        status\n        failure\n        obstacle\n        seed\n        bestAccuracy\n        bestEpoch\n        architecture { key }\n        progress { phase epoch epochs step steps imagesPerSecond secondsLeft }\n      }\n    }\n  }\n": types.FollowExperimentDocument,
    "\n  query IsEmpty { datasets { id } experiments(first: 1) { totalCount } }\n": types.IsEmptyDocument,
    "\n  mutation StartDemo($input: StartExperimentInput!) { startExperiment(input: $input) { id } }\n": types.StartDemoDocument,
    "\n  mutation AddToDemo($input: StartRunInput!) { startRun(input: $input) { id } }\n": types.AddToDemoDocument,
    "\n  query FindExperiments($idOrName: ID!, $name: String!) {\n    experiment(id: $idOrName) { id }\n    experiments(name: $name, first: 20) { nodes { id createdAt } }\n  }\n": types.FindExperimentsDocument,
    "\n  mutation StartImport($input: ImportDatasetInput!) {\n    importDataset(input: $input) { id }\n  }\n": types.StartImportDocument,
    "\n  subscription FollowImport($id: ID!) {\n    datasetUpdated(id: $id) {\n      id\n      name\n      status\n      failure\n      hash\n      imageReading\n      imageCount\n      bytes\n      progress { done total }\n      split { source seed }\n      labels { layout notes folders { path role images } }\n      classes { name train validation test unused }\n      problems { kind count explanation }\n    }\n  }\n": types.FollowImportDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CancelRun($id: ID!) {\n    cancelRun(id: $id) { id number name status }\n  }\n"): typeof import('./graphql.ts').CancelRunDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CompareExperiment($id: ID!) {\n    experiment(id: $id) {\n      id\n      name\n      headline\n      dataset { name }\n      verdict\n      leakage { part images identical nearDuplicates sentence }\n      summaryNote\n      grouping { groups sentence }\n      chance { part className accuracy correct total }\n      bestRun { id }\n      summaryByArchitecture {\n        name\n        architecture { key }\n        mean\n        standardDeviation\n        rows {\n          part\n          accuracy\n          low\n          high\n          byGroups { low high }\n          correct\n          total\n          balancedAccuracy\n          trainAccuracy\n          gap\n          epoch\n          withoutLeaks { images correct total accuracy low high }\n          run {\n            id\n            seed\n            status\n            parameterCount\n            trainableParameterCount\n            trainingSeconds\n            imagesPerSecond\n          }\n        }\n      }\n      comparisons {\n        a { id }\n        b { id }\n        part\n        total\n        bothRight\n        onlyARight\n        onlyBRight\n        neitherRight\n        pValue\n        pValueAdjusted\n        shown\n        speaksOf\n        sentence\n        byGroups { low high pValue pValueAdjusted shown }\n        seeds { test meanOfA meanOfB statistic degreesOfFreedom pValue pValueAdjusted shown }\n      }\n      insights {\n        kind\n        sentence\n        definition\n        runs { id }\n        evidence { place metric fromEpoch toEpoch }\n        suggestedEpochs\n      }\n    }\n  }\n"): typeof import('./graphql.ts').CompareExperimentDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ListDatasets {\n    datasets { id name status failure imageCount runCount createdAt classes { name train validation test } }\n  }\n"): typeof import('./graphql.ts').ListDatasetsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query FilesOfRun($id: ID!) {\n    run(id: $id) { number status artifacts { name kind size sha256 url } }\n  }\n"): typeof import('./graphql.ts').FilesOfRunDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ListExperiments($first: Int, $after: String) {\n    experiments(first: $first, after: $after) {\n      totalCount\n      pageInfo { endCursor hasNextPage }\n      nodes {\n        id\n        name\n        createdAt\n        dataset { id name }\n        runs { id status }\n        bestRun { id bestAccuracy architecture { key } }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').ListExperimentsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ImagesOfExperiment(\n    $id: ID!, $filter: AnsweredImageFilter, $orderBy: AnsweredImageOrder!, $first: Int!, $after: String\n  ) {\n    experiment(id: $id) {\n      answers {\n        images(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {\n          totalCount\n          pageInfo { endCursor hasNextPage }\n          nodes {\n            labelQuality\n            labelSuspected\n            likelyClass\n            image { id file className part }\n            answers { by { name } predictedClass correct confidence labelProbability }\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').ImagesOfExperimentDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ShowRun($id: ID!, $maxPoints: Int!) {\n    run(id: $id) {\n      id\n      number\n      name\n      status\n      seed\n      attempt\n      failure\n      hyperparameters\n      parameterCount\n      trainableParameterCount\n      environment\n      bestEpoch\n      bestAccuracy\n      createdAt\n      startedAt\n      finishedAt\n      deletedAt\n      architecture { key title }\n      experiment { id name dataset { name } }\n      progress { phase epoch epochs step steps imagesPerSecond secondsLeft }\n      metrics(maxPoints: $maxPoints) { key count last { step value } sampling { method of } points { step value } }\n      artifacts { id name kind size sha256 epoch url }\n      log(last: 10)\n    }\n  }\n"): typeof import('./graphql.ts').ShowRunDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ListRuns($query: String, $sort: String, $columns: [String!]!, $filter: RunFilter, $first: Int, $after: String) {\n    runs(query: $query, sort: $sort, filter: $filter, first: $first, after: $after) {\n      totalCount\n      pageInfo { endCursor hasNextPage }\n      nodes {\n        id\n        number\n        name\n        status\n        seed\n        tags\n        bestAccuracy\n        bestEpoch\n        createdAt\n        values(of: $columns)\n        architecture { key }\n        experiment { id name dataset { name } }\n        progress { epoch epochs step steps }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').ListRunsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Choices { datasets { id name status } architectures { key } }\n"): typeof import('./graphql.ts').ChoicesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation StartExperiment($input: StartExperimentInput!) { startExperiment(input: $input) { id } }\n"): typeof import('./graphql.ts').StartExperimentDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription FollowExperiment($id: ID!) {\n    experimentUpdated(id: $id) {\n      id\n      name\n      runs {\n        id\n        number\n        name\n        status\n        failure\n        obstacle\n        seed\n        bestAccuracy\n        bestEpoch\n        architecture { key }\n        progress { phase epoch epochs step steps imagesPerSecond secondsLeft }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').FollowExperimentDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query IsEmpty { datasets { id } experiments(first: 1) { totalCount } }\n"): typeof import('./graphql.ts').IsEmptyDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation StartDemo($input: StartExperimentInput!) { startExperiment(input: $input) { id } }\n"): typeof import('./graphql.ts').StartDemoDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AddToDemo($input: StartRunInput!) { startRun(input: $input) { id } }\n"): typeof import('./graphql.ts').AddToDemoDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query FindExperiments($idOrName: ID!, $name: String!) {\n    experiment(id: $idOrName) { id }\n    experiments(name: $name, first: 20) { nodes { id createdAt } }\n  }\n"): typeof import('./graphql.ts').FindExperimentsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation StartImport($input: ImportDatasetInput!) {\n    importDataset(input: $input) { id }\n  }\n"): typeof import('./graphql.ts').StartImportDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription FollowImport($id: ID!) {\n    datasetUpdated(id: $id) {\n      id\n      name\n      status\n      failure\n      hash\n      imageReading\n      imageCount\n      bytes\n      progress { done total }\n      split { source seed }\n      labels { layout notes folders { path role images } }\n      classes { name train validation test unused }\n      problems { kind count explanation }\n    }\n  }\n"): typeof import('./graphql.ts').FollowImportDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
