/*
 * The Signalbox language, level 1. White space is free: a line break never means anything.
 * Lower-case words are keywords and names, words in capitals are instruments and currencies.
 *
 * Tokens at the end are not of the language; they keep what is wrong in one piece, to be named.
 */
grammar Signalbox;

file        : header? statement* EOF ;
header      : 'signalbox' NUMBER ;

statement
  : titleStmt | aboutStmt | tagsStmt | importStmt | paramStmt | requireStmt | universeStmt | basketStmt
  | dataStmt | externStmt | tradeStmt | sessionStmt | letStmt | defineStmt | allocationStmt
  | enterStmt | addStmt | exitStmt | holdStmt | rebalanceStmt
  | protectStmt | breakevenStmt | squareOffStmt | sizeStmt
  | allowStmt | pauseStmt | haltStmt | cooldownStmt | oppositeStmt | alertStmt | showStmt
  ;

/* ---------- metadata, parameters, data ---------- */
titleStmt     : ('strategy' | 'library') string ('version' string)? ;
aboutStmt     : 'about' string ;
tagsStmt      : 'tags' ID (',' ID)* ;
importStmt    : 'import' string 'version' (NUMBER | string) 'as' ID ;
paramStmt     : 'param' name '=' additive paramDomain? ('label' string)? ;
paramDomain   : 'from' additive 'to' additive ('step' additive)?              # rangeDomain
              | 'among' '(' additive (',' additive)* ')'                      # choiceDomain
              ;
requireStmt   : 'require' expr ;
dataStmt      : 'data' ID 'is' typeName 'from' string ;
externStmt    : 'extern' language=ID function=ID '(' externArg (',' externArg)* ')' ('among' subject)?
                'returns' typeName 'from' string 'window' duration ;
externArg     : (name | 'open' | 'close') ':' typeName ;
typeName      : ID ;
universeStmt  : 'universe' ID '=' universeExpr ;
universeExpr  : symbolRef (',' symbolRef)*                                    # listedUniverse
              | ranking refreshed?                                            # rankedUniverse
              | 'each' 'of' subject whereClause refreshed?                    # filteredUniverse
              ;
ranking       : ('top' | 'bottom') additive 'of' subject 'by' expr whereClause? ;
refreshed     : 'refreshed' schedule ;
subject       : ID | symbolRef ;
symbolRef     : SYMBOL | string ;
basketStmt    : 'basket' ID '=' leg (',' leg)+ ;
leg           : side symbolRef additive ;

tradeStmt     : 'trade' ('each' 'of' subject | subject (',' subject)*) 'on' timeframe ;
sessionStmt   : 'session' (string | TIME 'to' TIME) ('in' string)? ;
timeframe     : (NUMBER? timeUnit | 'hourly' | 'daily' | 'weekly' | 'monthly' | 'quarterly' | 'yearly' | ID)
                ('bar' | 'bars') ;

/* ---------- definitions ---------- */
letStmt       : 'let' name '=' expr ('starting' 'at' expr)? ;
defineStmt    : 'define' name '(' (defArg (',' defArg)*)? ')'
                ('=' expr | '{' letStmt* 'return' (expr | record) '}') ;
defArg        : name (':' typeName)? ('=' additive)? ;
record        : '{' recordEntry (',' recordEntry)* '}' ;
recordEntry   : word ':' expr ;
allocationStmt: 'allocation' ID '=' alloc ;

/* ---------- entries and exits ---------- */
enterStmt     : 'enter' ('or' 'add')? side subject? entryMod* ;
addStmt       : 'add' side subject? entryMod* ;
exitStmt      : 'exit' (PERCENT 'of')? exitScope exitMod* ;
exitScope     : side subject? | 'all' | subject ;
side          : 'long' | 'short' ;
entryMod      : whenClause                                                    # entryWhen
              | 'at' clock                                                    # entryClock
              | 'at' orderType                                                # entryOrder
              | 'with' 'size' size                                            # entrySize
              | 'with' protection                                             # entryProtection
              | validity                                                      # entryValidity
              | 'limited' 'to' additive 'per' period                          # entryQuota
              | 'prefer' ('highest' | 'lowest') expr                          # entryPreference
              | 'as' ID                                                       # entryName
              | 'up' 'to' additive 'times'                                    # entryUpTo
              ;
exitMod       : whenClause                                                    # exitWhen
              | 'after' duration                                              # exitAfter
              | 'at' clock                                                    # exitClock
              | 'at' orderType                                                # exitOrder
              | validity                                                      # exitValidity
              | 'as' ID                                                       # exitName
              ;
whenClause    : 'when' row ;
whereClause   : 'where' row ;
row           : expr ;
orderType     : 'market'                                                      # marketOrder
              | 'next' ('open' | 'close')                                     # nextOrder
              | 'limit' expr                                                  # limitOrder
              | 'stop' expr ('limit' expr)?                                   # stopOrder
              ;
validity      : 'valid' 'for' duration                                        # validFor
              | 'valid' 'until' clock                                         # validUntil
              | 'valid' 'until' 'cancelled'                                   # validUntilCancelled
              | 'valid' 'while' row                                           # validWhile
              ;
clock         : TIME | (duration ('before' | 'after'))? 'session' ('open' | 'close') ;
period        : 'bar' | 'session' | 'day' | 'week' | 'month' ;

/* ---------- protection, size, limits ---------- */
protectStmt   : protection forWhom? ;
protection    : 'stop' 'loss' level ('from' ('first' | 'last' | 'average') 'entry')?      # stopLoss
              | 'take' 'profit' level rung* ('exiting' PERCENT)?                          # takeProfit
              | 'trailing' 'stop' level ('from' (ID | 'close' | 'open'))? ('after' 'profit' expr)?   # trailingStop
              ;
level         : 'at' expr | expr ;
rung          : 'then' expr 'after' duration ;
breakevenStmt : 'breakeven' 'after' 'profit' expr ('plus' expr)? forWhom? ;
forWhom       : 'for' (side | 'entry' ID) ;
squareOffStmt : 'square' 'off' 'at' clock ;
sizeStmt      : 'size' size ;
size          : 'risk' expr ('over' expr)?                                    # riskSize
              | expr ('shares' | 'units' | 'lots' | 'contracts')?             # amountSize
              ;
allowStmt     : 'allow' 'at' 'most' expr capped                               # allowAtMost
              | 'allow' 'entries' 'between' TIME 'and' TIME                   # allowHours
              | 'allow' 'entries' 'on' WEEKDAY (',' WEEKDAY)*                 # allowDays
              | 'allow' 'entries' whenClause                                  # allowWhen
              | 'allow' 'leverage' 'up' 'to' additive                         # allowLeverage
              ;
capped        : 'positions' whenFilled?                                       # cappedPositions
              | 'open' 'entries' whenFilled?                                  # cappedOpenEntries
              | 'entries' 'per' period                                        # cappedEntries
              | 'per' 'position'                                              # cappedPerPosition
              | 'per' 'symbol'                                                # cappedPerSymbol
              | 'in' 'total'                                                  # cappedInTotal
              ;
whenFilled    : 'counted' 'when' 'filled' ;
pauseStmt     : 'pause' 'entries' 'for' duration whenClause ;
haltStmt      : 'halt' ('and' 'exit' 'all')? whenClause ;
cooldownStmt  : 'cooldown' duration ('after' ('exit' | 'stop' 'loss' | 'loss' | 'profit'))? ;
oppositeStmt  : 'opposite' 'signals' ('reverse' | 'exit' | 'ignore') ;
alertStmt     : 'alert' string whenClause ;
showStmt      : 'show' expr 'as' string ;

/* ---------- target position and portfolio allocation ---------- */
holdStmt      : 'hold' size whenClause? ('tolerance' expr)? ;
rebalanceStmt : 'rebalance' (schedule | whenClause) 'into' alloc ;
schedule      : rhythm ('at' clock)? ;
rhythm        : 'daily'                                                       # daily
              | 'weekly' ('on' WEEKDAY)?                                      # weekly
              | 'monthly' ('on' ordinalDay)?                                  # monthly
              | 'quarterly'                                                   # quarterly
              | 'yearly'                                                      # yearly
              | 'every' duration                                              # every
              ;
ordinalDay    : ('first' | 'last') 'trading' 'day' | 'trading'? 'day' NUMBER ;
alloc         : 'if' expr 'then' alloc 'else' alloc                                         # allocChoice
              | 'equally' '(' alloc (',' alloc)* ')'                                        # allocEqually
              | 'mix' '(' part (',' part)* ')'                                              # allocMix
              | ranking weighting? ('otherwise' alloc)?                                     # allocRanked
              | 'each' 'of' subject whereClause? weighting? ('otherwise' alloc)?            # allocEach
              | side alloc                                                                  # allocSide
              | alloc 'scaled' 'to' 'volatility' expr 'over' duration ('up' 'to' expr)?     # allocScaled
              | alloc 'capped' 'at' expr 'each'                                             # allocCapped
              | 'cash'                                                                      # allocCash
              | symbolRef                                                                   # allocSymbol
              | ID                                                                          # allocNamed
              | '(' alloc ')'                                                               # allocParen
              ;
part          : (PERCENT | '(' expr ')') alloc ;
weighting     : 'in' 'equal' 'slots'                                          # equalSlots
              | 'weighted' 'equally'                                          # weightedEqually
              | 'weighted' 'by' expr                                          # weightedBy
              ;

/* ---------- expressions ---------- */
expr          : 'if' expr 'then' expr 'else' expr | orExpr ;
orExpr        : andExpr ('or' andExpr)* ;                   // "and" beside "or" is refused after parsing
andExpr       : notExpr ('and' notExpr)* ;
notExpr       : 'not' notExpr | eventExpr ;
eventExpr     : windowExpr follower* ;
follower      : 'followed' 'by' windowExpr 'within' duration ;
windowExpr    : comparison windowSuffix? ;
windowSuffix  : 'within' 'last' duration                                      # onceSuffix
              | 'for' duration                                                # alwaysSuffix
              | 'at' 'least' additive 'times' 'in' 'last' duration            # timesSuffix
              ;
comparison    : offset test? ;
test          : link+                                                         # compareTest
              | 'crosses' ('above' | 'below')? offset                         # crossTest
              | 'is' 'not'? 'between' offset 'and' offset                     # betweenTest
              | 'is' ('rising' | 'falling')                                   # trendTest
              | 'is' ('above' | 'below' | 'at' 'least' | 'at' 'most' | 'not')? offset   # wordTest
              ;
link          : ('<' | '<=' | '>' | '>=' | '=' | '!=') offset ;
offset        : additive (('above' | 'below') additive)? ;
additive      : multiplicative (('+' | '-') multiplicative)* ;
multiplicative: unary (('*' | '/') unary)* ;
unary         : '-' unary | power ;
power         : postfix ('^' unary)? ;
postfix       : primary postfixOp* ;
postfixOp     : '[' additive ']'                                              # backOp
              | duration 'ago'                                                # agoOp
              | '.' word                                                      # memberOp
              | 'of' ofTarget                                                 # ofOp
              | 'on' timeframe ('so' 'far')?                                  # onOp
              | 'at' ('entry' | stepName)                                     # atOp
              ;
ofTarget      : symbolRef | name ('.' word)* | call | '(' expr ')' ;
primary       : literal                                                       # literalPrimary
              | quantifier 'of' '(' members ')'                               # groupPrimary
              | name 'of' '(' over ')'                                        # overPrimary
              | 'sequence' '(' step (',' 'then' step)+ ')'                    # sequencePrimary
              | call                                                          # callPrimary
              | 'previous'                                                    # previousPrimary
              | (name | 'open' | 'close')                                     # namePrimary
              | symbolRef                                                     # symbolPrimary
              | '(' expr ')'                                                  # parenPrimary
              ;
quantifier    : 'all' | 'any' | 'none' | 'at' 'least' additive ;
members       : over | row (',' row)* ;
over          : name 'from' additive 'to' additive ':' expr ;
step          : (stepName ':')? expr ('within' duration)? ;
stepName      : ID | 'first' | 'second' | 'last' | 'top' | 'bottom' | 'up' ;
call          : name ('.' word)? '(' (arg (',' arg)*)? ')' ;
arg           : (word ':')? (expr | 'session') ;
literal       : NUMBER (timeUnit | 'bar' | 'bars' | 'tick' | 'ticks' | 'point' | 'points' | 'pip' | 'pips' | SYMBOL)?   # numberLiteral
              | PERCENT                                                       # percentLiteral
              | RMULT                                                         # riskLiteral
              | MONEY                                                         # moneyLiteral
              | TIME                                                          # timeLiteral
              | DATE                                                          # dateLiteral
              | WEEKDAY                                                       # weekdayLiteral
              | MONTHNAME                                                     # monthLiteral
              | ('true' | 'false')                                            # truthLiteral
              | 'na'                                                          # unknownLiteral
              ;
duration      : NUMBER (timeUnit | 'bar' | 'bars') | ID (pluralUnit | 'bars') | ID ;
string        : STRING ;
name          : ID | softWord ;
softWord      : 'up' | 'top' | 'bottom' | 'first' | 'last' | 'next' | 'average' | 'step' | 'plus' | 'market' | 'limit' | 'risk' | 'over'
              | 'loss' | 'profit' | 'cash' | 'volatility' | 'leverage' | 'position' | 'positions' | 'entry' | 'entries' | 'highest' | 'lowest'
              | 'hourly' | 'daily' | 'weekly' | 'monthly' | 'quarterly' | 'yearly' | 'second' | 'seconds' | 'minute' | 'minutes' | 'hour'
              | 'hours' | 'day' | 'days' | 'week' | 'weeks' | 'month' | 'months' | 'year' | 'years' | 'bar' | 'bars' | 'tick' | 'ticks'
              | 'point' | 'points' | 'pip' | 'pips' | 'units' | 'lots' | 'window' | 'label' | 'version' | 'total' | 'trading' | 'mix'
              | 'equal' | 'slots' | 'reverse' | 'tolerance' | 'signals' | 'off' | 'filled' ;
pluralUnit    : 'seconds' | 'minutes' | 'hours' | 'days' | 'weeks' | 'months' | 'years' | 'sessions' ;
timeUnit      : 'second' | 'seconds' | 'minute' | 'minutes' | 'hour' | 'hours' | 'day' | 'days' | 'week' | 'weeks'
              | 'month' | 'months' | 'year' | 'years' | 'session' | 'sessions' ;
word          : name | 'open' | 'close' | 'size' | 'stop' | 'session' | 'from' | 'to' | 'trade' | 'data' | 'long' | 'short'
              | 'by' | 'of' | 'at' | 'on' | 'in' | 'among' | 'each' | 'all' | 'any' ;

/* ---------- tokens ---------- */
TIME      : [0-2][0-9] ':' [0-5][0-9] (':' [0-5][0-9])? ;
DATE      : [0-9][0-9][0-9][0-9] '-' [0-1][0-9] '-' [0-3][0-9] ;
PERCENT   : NUM '%' ;
RMULT     : NUM 'R' ;
MONEY     : [$\u20AC\u00A3\u20B9\u00A5] NUM ;
NUMBER    : NUM ;
fragment NUM : [0-9] ([0-9_]* [0-9])? ('.' [0-9]+)? ;
WEEKDAY   : 'Monday' | 'Tuesday' | 'Wednesday' | 'Thursday' | 'Friday' | 'Saturday' | 'Sunday' ;
MONTHNAME : 'January' | 'February' | 'March' | 'April' | 'May' | 'June' | 'July' | 'August' | 'September'
          | 'October' | 'November' | 'December' ;
ID        : [a-z] [a-zA-Z0-9_]* ;
SYMBOL    : [A-Z] [A-Z0-9_]* ([.:] [A-Z0-9_]+)* ;
STRING    : '"' ( ~["\\\r\n] | '\\' ~[\r\n] )* '"' ;
COMMENT   : '#' ~[\r\n]* -> channel(HIDDEN) ;
WS        : [ \t\r\n]+ -> channel(HIDDEN) ;

/* ---------- what is not of the language, kept whole so that it can be named ---------- */
FOREIGN      : '==' | '===' | '!==' | '&&' | '&' | '||' | '|' | ':=' | '<>' | '=>' | '=<' | '!' | '**' | '+=' | '-='
             | '\u2264' | '\u2265' | '\u2260' | '\u00D7' | '\u00F7' | '\u2212' | '\u2013' ;
OPEN_STRING  : '"' ( ~["\\\r\n] | '\\' ~[\r\n] )* '\\'? ;
BAD_TIME     : [0-9]+ ':' [0-9]+ (':' [0-9]+)? ;
BAD_NUMBER   : '.' [0-9]+ '%'? | NUM ('.' | '_'+) | NUM ('.' NUM)+ '%'? | NUM [a-zA-Z_] [a-zA-Z0-9_]* ;
BAD_WORD     : [A-Z] [a-zA-Z0-9_]* ;
QUOTED       : '\'' ~['\r\n]* '\'' | '\u201C' ~[\u201C\u201D\r\n]* '\u201D' ;
SLASHES      : '//' ~[\r\n]* -> channel(HIDDEN) ;
UNKNOWN      : . ;
