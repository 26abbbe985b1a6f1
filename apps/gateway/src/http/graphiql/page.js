/* global React, ReactDOM, GraphiQL */
const defaultQuery = `# Facet: ask who your shoppers are.
#
# Every question needs a key. Put it into the "Headers" tab below:
#   { "Authorization": "Bearer KEY" }
# The administrator's key is in the file admin.key of the data folder (.facet/admin.key).

query Newest {
  profiles(first: 5) {
    edges {
      node {
        userId
        status
        interests(first: 3) {
          category {
            name
          }
          score
          evidence(first: 2) {
            contribution
            text
          }
          otherContribution
        }
      }
    }
  }
}
`;

const address = new URL('/graphql', window.location.href);
const socketAddress = new URL(address);
socketAddress.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';

const fetcher = GraphiQL.createFetcher({
  url: address.href,
  subscriptionUrl: socketAddress.href,
});

ReactDOM.createRoot(document.getElementById('graphiql')).render(
  React.createElement(GraphiQL, {
    fetcher,
    defaultQuery,
    defaultHeaders: '{ "Authorization": "Bearer KEY" }',
    isHeadersEditorEnabled: true,
    shouldPersistHeaders: false,
    defaultEditorToolsVisibility: 'headers',
  }),
);
