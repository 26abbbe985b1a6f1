const evidence = 'evidence(first: 20) { event { context } text contribution } otherContribution';

/** Everything that a profile says, but for what tells only when and how often it was built. */
export const profileQuery = `
  query Chaos($userId: String!) {
    profile(userId: $userId) {
      status
      lastError { code message }
      interests(first: 50) { category { key } score strength trend ${evidence} }
      sentiment {
        score label reviewCount ${evidence}
        byCategory { category { key } score label share otherContribution }
      }
      traits {
        firstSeenAt lastSeenAt recencyDays eventCount activeDays activeHours lifecycleStage language
        orderCount currency monetaryValue averageOrderValue
        spending { currency orderCount gross net }
        topBrands { brand score }
        priceBand { low typical high currency }
      }
    }
  }`;

export const eventsQuery = `
  query ChaosEvents($userId: String!, $after: String) {
    profile(userId: $userId) {
      events(first: 100, after: $after) {
        edges { node { context } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }`;

export const systemQuery = '{ system { queueDepth waitingBuilds failedBuilds } }';
