package org.signalbox.broker;

import org.signalbox.market.feed.FeedSource;
import org.signalbox.market.feed.HistorySource;

/** A broker's market data: as it arrives, and what was before. */
public record MarketData(FeedSource live, HistorySource past) {}
