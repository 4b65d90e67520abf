// SPDX-License-Identifier: MPL-2.0
//
// Account tiering: six questions for every account, tiers from the answers, selling hours from the tiers.

#include "workbooks/workbooks.hpp"

namespace templates {

const std::string_view accountTiering = R"(
start Account tiering | Who gets your selling time, who gets a newsletter, and whom you still have to meet.
  | =given(company;_"Prepared for "&company&_". Hours are those of a month.")
fields Set up
Company or territory | [Input Text] eg "Northwind Software" #company
Selling hours a month | [Count] eg 160 #capacity | of everyone who sells here
Names per account | [Count] 5 #names_wanted | at least 5; 10 is better
tiles Where you stand
Accounts scored | [Headline Amount] =SUM(tier_counts)+COUNTIF(tiers;"No fit") #accounts_scored | on the sheet Accounts
In Tier 1 | [Headline Amount] =INDEX(tier_counts;1)
  | =IF(accounts_scored=0;"";TEXT(INDEX(tier_counts;1)/accounts_scored;"0%")&_" of all accounts")
Hours for Tier 1 | [Headline Amount] =INDEX(tier_hours;1)
  | =IF(N(capacity)=0;"";TEXT(INDEX(tier_hours;1)/capacity;"0%")&_" of the selling time")
Names still to find | [Headline Amount] =SUM(Accounts.$R$6:$R$94) #names_missing | =names_wanted&_" wanted per account"
steps How to use this workbook
1  Criteria | Say which six things make a good account, and how much each weighs. | =SUM(weights)>0
2  Accounts | List the accounts; put an x where an answer is yes. | =COUNTA(accounts)>0
3  Focus | Read how many hours each tier, and each account in it, should get. | =AND(N(capacity)>0;accounts_scored>0)
4  Names | Write down whom you know: at least five people per account you sell to. | =COUNTA(Names.$C$6:$C$71)>0
5  Sales and marketing | Go through the week's target accounts with marketing.
  | =COUNTA('Sales and marketing'.$B$7:$B$42)>0
6  Nurture | Hand accounts that get no selling time to a campaign. | =COUNTA(Nurture.$D$6:$D$43)>0
7  Whitespace | See how much of each account's budget you could still win. | =COUNTA(Whitespace.$B$6:$B$25)>0
checks Checks
Every account has a tier | =SUMPRODUCT((accounts<>"")*(tiers="")) | Accounts, column M
At least one account in Tier 1 | =IF(AND(accounts_scored>0;INDEX(tier_counts;1)=0);1;0) | Accounts, column M
At most a fifth of the accounts in Tier 1
  | =IF(INDEX(tier_counts;1)>MAX(1;accounts_scored*0.2);1;0) | Criteria: ask for more
All selling hours are given out
  | =IF(OR(N(capacity)=0;SUM(tier_counts)-INDEX(tier_counts;4)=0);0;IF(ABS(SUM(tier_hours)-capacity)<0.01;0;1))
  | Focus, column G

sheet Criteria | columns 4 36 92 26 80 | landscape | one page | cursor D6
title Criteria | Six things that tell a good account. Change the words to yours; a weight of 0 leaves a thing out.
B5 [Header] Factor | What to ask | [Header Right] Weight | [Header] An x means
B6 [Input Text] Website #criteria@B6:B11 | Do they spend money on marketing and technology? #questions@C6:C11
  | E6 [Input Text] A modern site with campaigns running
B7 [Input Text] Employee size | Large enough to have a budget, small enough to decide?
  | E7 [Input Text] Middle-sized: 50 to 1,000 people
B8 [Input Text] Tenure | Established, or only just funded? | E8 [Input Text] Five years or more in business
B9 [Input Text] Pricing fit | Will they earn back what we charge? | E9 [Input Text] Pays back within a year
B10 [Input Text] Prior spend | Have they paid for something like this before? | E10 [Input Text] A budget line exists
B11 [Input Text] Stated priorities | Do their published priorities match ours?
  | E11 [Input Text] Named in the annual report
D6:D11 [Number] 1 #weights {0..100}
B12 [Total] Sum of the weights | | [Total Number] =SUM(weights) | [Total]
section B14:E14 What the tiers get | [Header] Tier | What it takes | [Header Right] Selling time | [Header] What to do
B16 [Calc Text] "Tier 1" | Every box | E16 [Calc Text] Plan every week; know ten people there
B17 [Calc Text] "Tier 2" | More than half of the boxes | E17 [Calc Text] Find what the missing boxes need
B18 [Calc Text] "Tier 3" | More than a third of the boxes | E18 [Calc Text] Keep in touch; look again each quarter
B19 [Calc Text] "Tier 4" | Fewer boxes | E19 [Calc Text] Leave to marketing: the sheet Nurture
B20 [Calc Text] "Global" | One of the largest companies; hard to win | E20 [Calc Text] Win one department first
D16:D20 [Calc] =IF(TIERFOCUS($B16;2)=0;"–";TEXT(TIERFOCUS($B16;1);"0%")&" – "&TEXT(TIERFOCUS($B16;2);"0%"))

sheet Accounts | landscape | open | freeze C6 repeat 5
title Accounts | One row an account: an x where the answer is yes, and 1 under Global for the largest companies.
list B5:B94 from accounts.csv 8: account segment owner website size tenure pricing spend priorities global names
  next_step due
  | Account [Input Text 42] #accounts #account_rows@B6:T94 | Segment [Input Text 29] | Owner [Input Text 28]
  | Site [Tick 14] | Size | Tenure [Tick 15] | Price [Tick 14] | Spend | Aims | Global [Tick 17] {whole 1..1}
  | Score [Percent 16] =given($B6;TIERSCORE($E6:$J6;weights)) | Tier [Status 20] =given($B6;TIER($L6;$K6)) #tiers
  | Share [Percent 16] =IF(OR($B6="";N(capacity)=0);"";$O6/capacity)
  | Hours [Number 18] =given($B6;IFERROR(INDEX(hours_each;MATCH($M6;tier_names;0));0))
  | Names known [Count 20] | Names listed [Amount 20] =given($B6;SUMPRODUCT(--(Names.$B$6:$B$71=$B6)))
  | Names missing [Amount 23] =given($B6;NAMEGAP(MAX(N($P6);N($Q6));names_wanted))
  | Next step [Input Text 64] | Due [Date 26]
when M6:M94 [Status Top] =OR($M6="Tier 1";$M6="Global") | M6:M94 [Status Low] =OR($M6="Tier 4";$M6="No fit")

sheet Focus | columns 4 40 26 26 26 26 28 30 | landscape | one page | cursor B6
title Focus | How the selling hours are split. Tiers without accounts give their share to the others.
B5 [Header] Tier | [Header Right] Accounts | At least | At most | Share | Hours a month | Hours per account
B6 down [Calc Text] "Tier 1" #tier_names@B6:B10 | "Tier 2" | "Tier 3" | "Tier 4" | "Global"
C6:C10 [Amount] =COUNTIF(tiers;$B6) #tier_counts | [Percent] =TIERFOCUS($B6;1) | =TIERFOCUS($B6;2)
  | =IF(N(capacity)=0;0;$G6/capacity)
  | [Number 2x5] {=IFERROR(FOCUSALLOC(N(capacity);tier_counts);0)} #tier_hours@G6:G10 #hours_each@H6:H10
B11 [Total] All tiers | [Total Amount] =SUM(C6:C10) | D11:E11 [Total] | [Total Percent] =SUM(F6:F10)
  | [Total Number] =SUM(tier_hours) | [Total]
B12 [Note 7x1] Accounts of Tier 4 and those that do not fit get no selling time; see the sheet Nurture.
chart pie B14 130x85 | Where the selling hours go
  | A pie of the selling hours of a month by tier, from the table above. | B6:B10 | G5:G10

sheet Names | landscape | open | freeze C6 repeat 5
title Names | Everyone you know at the accounts you sell to. Aim for people in several departments.
list B5:B71 from contacts.csv: account contact _title _department _role linkedin last_touch _status
  | Account [List 44] {in Accounts.B6:B94} | Contact [Input Text 40] | Title [Input Text 42]
  | Department [Input Text 32]
  | Role in the decision [List 34] {Key influencer, Decision maker, User, Blocker}
  | LinkedIn [Input Text 40] | Last touch [Date 26] | Status [List 28] {Identified, Contacted, In talks, Advocate}
  | Known here [Amount 20] =given($B6;SUMPRODUCT(--($B$6:$B$71=$B6)))

sheet Sales and marketing | landscape | open | freeze D7 repeat 5
title Sales and marketing | The week's targets, gone through together. An x means yes, done or known.
list B6:B42 plain from target_accounts.csv: account contact owner week follow mention posts names fits case newsletter
  campaign own_campaign reads visits pages known leaders
  | Account [List 42] {in Accounts.B6:B94} | Contact [Input Text 32] | Owner [Input Text 28]
  | Week [Score 14] {whole 1..53} | We follow them [Tick 18] | We can mention them | We answer posts
  | Content names them | Content suits them | Case to write up | On our news-letter | In a cam-paign
  | Cam-paign for them | They read our mail | Visited our site | Pages known | Known by one of us | Leaders reached out
  | Complete [Percent 20] =given($B7;COUNTIF($F7:$S7;"x")/14)
  | To do [Status 40] =given($B7;IF(AND(COUNTIFS(accounts;$B7;tiers;"Tier 1")>0;$T7<0.5);_"▼ Tier 1, below half";
  IF($T7<1;_"● going on";_"√ complete")))
F5 [Section] Social | | | Content | | | Email | | | | Others | | |
bar T7:T42
heights 6 18.8

let place = SMALL(IF((tiers="Tier 4")+(tiers="No fit");ROW(tiers)-5);ROW($B$6:$B$43)-5)
sheet Nurture | columns 4 56 28 60 30 | freeze A6 repeat 5
title Nurture | Accounts of Tier 4 and those that do not fit: no selling time, but a campaign.
B5 [Header] Account | Tier | Campaign | Next date
B6:B43 [Calc Text] {=IFERROR(INDEX(accounts;place);"")} | {=IFERROR(INDEX(tiers;place);"")}
  | [Input Text] eg Spring webinar; Newsletter; Newsletter | [Input Date]

sheet Whitespace | landscape | freeze A6 repeat 5 | one page
title Whitespace | How much of what an account spends in your category reaches you, and what is left to win.
list B5:B25 plain from wallets.csv: account category_spend our_sales suppliers rank
  | Account [List 50] {in Accounts.B6:B94} | Category spend [Amount 30] | Our sales [Amount 30]
  | Suppliers used [Count 26] {whole 1..50} | Our rank [Count 24] {whole 1..50}
  | Share now [Percent 24] =IF(OR($B6="";N($C6)=0);"";SHAREOFWALLET($D6;$C6))
  | Share by rank [Percent 26] =IF(OR($B6="";N($E6)=0;N($F6)=0);"";WALLETRULE($F6;$E6))
  | Gap in money [Amount 30] =IF(OR($G6="";$H6="");"";($H6-$G6)*$C6)
  | Not ours yet [Amount 30] =given($G6;$C6-$D6)
chart bar B27 200x75 no legend | What the first ten accounts spend elsewhere
  | A bar for each of the first ten accounts: what it spends in the category and not with us. | B6:B15 | J5:J15
)";

} // namespace templates
