// SPDX-License-Identifier: MPL-2.0
//
// SWOT and TOWS: factors with their weight, the posture that follows, the pairs worth an action, and what became of it.

#include "workbooks/workbooks.hpp"

namespace templates {

const std::string_view swot = R"(
let written(column;score) = (ROUND(column;2)=ROUND(score;2))
start SWOT and TOWS | What helps and what harms you, inside and outside, and what to do about it.
  | =given(company;_"Prepared for "&company&given(scope;": "&scope)&IF(currency="";".";_". Money in "&currency&"."))
fields Set up
Company | [Input Text] eg "Northwind Software" #company
What is looked at | [Input Text] eg The whole company #scope | the whole company, a product or a segment
Date of this review | [Date] eg 2027-02-15 #review_date | empty: today
Currency label | [Input Text] eg "USD" #currency
Return wanted | [Number] 1.5 #return_wanted {0..1000} | margin for each unit of money spent
tiles Where you stand
Posture | [Headline Text] =IF(posture="";"–";posture)
  | =IF(posture="";_"once every box has a factor";VLOOKUP(posture;pair_words;2;0))
Inside | [Headline Number] =internal_balance
  | =IF(internal_balance<0;_"weaknesses outweigh";_"strengths less weaknesses")
Outside | [Headline Number] =external_balance
  | =IF(external_balance<0;_"threats outweigh";_"opportunities less threats")
Actions to do | [Headline Amount] =SUMPRODUCT((actions<>"")*(action_states<>_"Done")*(action_states<>_"Dropped"))
  #open_actions | =COUNTIF(Actions.$I$6:$I$19;_"▼ overdue")&_" of them overdue"
steps How to use this workbook
1  Factors | Two to five in each box; each with its importance and rating, 1 to 5. | =COUNT(factor_scores)>0
2  Matrix | Print the picture of the four boxes and put it on the wall. | =posture<>""
3  Score | Read which side outweighs, and the posture that follows. | =posture<>""
4  TOWS | Choose the factors to pair and say how well each pair fits. | =MAX(tows_impacts)>0
5  Actions | Turn the strongest pairs into actions with an owner and a day. | =COUNTA(actions)>0
6  Money check | See which activities bring back more than they cost. | =COUNTA('Money check'.$B$6:$B$20)>0
7  History | Write down the scores of each review and watch them move. | =COUNTA(review_dates)>0
checks Checks
Every factor has a box and two figures
  | =SUMPRODUCT((factors<>"")*((factor_boxes="")+(factor_scores="")>0)) | Factors, B, F and G
Every factor is named once | =SUMPRODUCT((factors<>"")*(COUNTIF(factors;factors)>1)) | Factors, column C
Every box has a factor | =IF(SUM(box_counts)=0;0;COUNTIF(box_counts;0)) | Factors, column B
The strongest factors are paired | =IF(MAX(tows_impacts)=0;0;SUMPRODUCT((RIGHT(places;2)=" 1")
  *(COUNTIF(tows_inside;factors)+COUNTIF(tows_outside;factors)=0))) | TOWS, column B, row 6
Every action has an owner and a day
  | =SUMPRODUCT((actions<>"")*((action_owners="")+(action_days="")>0)) | Actions, D and E
This review is written down | =IF(posture="";0;IF(SUMPRODUCT(written(History.$C$7:$C$14;strengths_score)
  *written(History.$D$7:$D$14;weaknesses_score)*written(History.$E$7:$E$14;opportunities_score)
  *written(History.$F$7:$F$14;threats_score))=0;1;0)) | History, next free row

sheet Factors | landscape | open | freeze D6 repeat 5
title Factors | Two to five in each box. Importance: how much it matters; rating: how strong it is. From 1 to 5.
list B5:B25 from swot_factors.csv: _box _factor _evidence _area importance rating owner review
  | Box [List 26] #factor_boxes {in Score.C6:C9} | Factor [Sentence 62] #factors
  | How do you know? [Sentence 72] #evidence
  | Area [List 26] #areas {in Score.I6:I12} | Importance [Score 28] #importance | Rating [Score 22] #ratings
  | Score [Score 21] =IF(COUNT($F6:$G6)<2;"";$F6*$G6) #factor_scores | Owner [Input Text 30] #factor_owners
  | Look again on [Date 33] #factor_days
  | Place in its box [Calc Text 36] =IF(OR($B6="";$H6="");"";$B6&" "&(COUNTIFS(factor_boxes;$B6;factor_scores;">"&$H6)
  +COUNTIFS($B$6:$B6;$B6;$H$6:$H6;$H6))) #places
heights 6:25 9.2

let score(box) = INDEX(box_scores;box)
let noted(words;box) = words&IF(score(box)=0;"–";FIXED(score(box);2))
let place(box;rank) = MATCH(INDEX(box_names;box)&" "&rank;places;0)
let factor(place) = IFERROR(INDEX(factors;place)&IF(INDEX(evidence;place)="";"";": ")&INDEX(evidence;place);"")
let points(place) = IFERROR(INDEX(factor_scores;place);"")
sheet Matrix | columns 4 10 104 15 5 10 104 15 | landscape | one page | cursor B6
title Matrix | =IF(company="";_"The five strongest factors of each box.";company&": "&scope)
B6 [Strengths Title 3x1] Strengths | F6 [Weaknesses Title 3x1] Weaknesses
B7 [Strengths Note 3x1] =noted(_"Inside, helpful. Score ";1)
  | F7 [Weaknesses Note 3x1] =noted(_"Inside, harmful. Score ";2)
B8:B12 [Strengths] =given($C8;ROWS(B$8:B8)) | =factor(place(1;ROWS(B$8:B8)))
  | [Strengths Score] =points(place(1;ROWS(B$8:B8)))
F8:F12 [Weaknesses] =given($G8;ROWS(F$8:F8)) | =factor(place(2;ROWS(F$8:F8)))
  | [Weaknesses Score] =points(place(2;ROWS(F$8:F8)))
B14 [Opportunities Title 3x1] Opportunities | F14 [Threats Title 3x1] Threats
B15 [Opportunities Note 3x1] =noted(_"Outside, helpful. Score ";3)
  | F15 [Threats Note 3x1] =noted(_"Outside, harmful. Score ";4)
B16:B20 [Opportunities] =given($C16;ROWS(B$16:B16)) | =factor(place(3;ROWS(B$16:B16)))
  | [Opportunities Score] =points(place(3;ROWS(B$16:B16)))
F16:F20 [Threats] =given($G16;ROWS(F$16:F16)) | =factor(place(4;ROWS(F$16:F16)))
  | [Threats Score] =points(place(4;ROWS(F$16:F16)))
heights 4 3 | 5 2 | 6 10 | 7 6.4 | 8:12 10.4 | 13 5 | 14 10 | 15 6.4 | 16:20 10.4

let scored(column) = IF((factor_boxes=$C6)*ISNUMBER(factor_scores);column;"")
let in_area(box) = SUMIFS(factor_scores;factor_boxes;box;areas;$I6)
let side(figure;bad;good) = IF(posture="";"";IF(figure;bad;good))
sheet Score | columns 4 10 40 22 28 24 48 6 32 23 27 31 20 | landscape | one page | cursor F12
title Score | The factors of each box, weighed by their importance, on the scale of the ratings: 1 to 5.
B5 [Header] | Box | [Header Right] Factors | Importance | Score | As IFE and EFE matrices count, 1 to 4
B6 down [Calc Center] "S" #box_codes@B6:B9 | "W" | "O" | "T"
C6 down [Calc Text] Strength #box_names@C6:C9 | Weakness | Opportunity | Threat
D6:D9 [Amount] =COUNTIFS(factor_boxes;$C6;factor_scores;">0") #box_counts
  | =SUMIFS(importance;factor_boxes;$C6;factor_scores;">0")
  | [Number 1x1] {=IFERROR(SWOTSCORE(scored(importance);scored(ratings));0)} #box_scores
  #strengths_score@F6 #weaknesses_score@F7 #opportunities_score@F8 #threats_score@F9
  | [Number] =IF($D6=0;"";2.5+IF(OR($B6="S";$B6="O");0.3;-0.3)*$F6)
section B11:G11 What follows
B12:E16 [Label]
B12 Inside: strengths less weaknesses | F12 [Number] =strengths_score-weaknesses_score #internal_balance
  | [Status] =side(F12<0;_"▼ weaknesses outweigh";_"▲ strengths outweigh")
B13 Outside: opportunities less threats | F13 [Number] =opportunities_score-threats_score #external_balance
  | [Status] =side(F13<0;_"▼ threats outweigh";_"▲ opportunities outweigh")
B14 Posture | F14 [Number] =IF(COUNTIF(box_counts;0)>0;"";
  SWOTPOSTURE(strengths_score;weaknesses_score;opportunities_score;threats_score)) #posture
  | [Status] =IF(posture="";_"○ a box is empty";"● "&VLOOKUP(posture;pair_words;2;0))
B15 Inside, as an IFE matrix counts | F15 [Number] =IFERROR(SWOTSCORE(E6:E7;G6:G7);0) #internal_evaluation
  | [Status] =side(F15<2.5;_"▼ below the middle, 2.5";_"▲ above the middle, 2.5")
B16 Outside, as an EFE matrix counts | F16 [Number] =IFERROR(SWOTSCORE(E8:E9;G8:G9);0) #external_evaluation
  | [Status] =side(F16<2.5;_"▼ below the middle, 2.5";_"▲ above the middle, 2.5")
I5 [Header] By area | [Header Right] Strengths | Weaknesses | Opportunities | Threats
I6 down [Calc Text] Product | Price | People | Process | Competitor | Market | Networking
J6:J12 [Amount] =in_area($C$6) | =in_area($C$7) | =in_area($C$8) | =in_area($C$9)
I13 [Total] All areas | J13:M13 [Total Amount] =SUM(J6:J12)
I14 [Note 5x3] Scores added up: importance times rating. IFE and EFE are the factor evaluations of strategy books: 1
  weak, 4 strong; helpful factors count above 2.5, harmful ones below.
heights 11 6
chart bar B18 172x90 decimals from 1 no legend | How strong each box is, from 1 to 5
  | A bar for each of strengths, weaknesses, opportunities and threats: its weighted score. | C6:C9 | F5:F9
chart column I18 133x90 | Which areas the scores come from
  | For each area a column for each of the four boxes: its scores added up. | I6:I12 | J5:M5+J6:M12

let code(cell) = given(cell;IFERROR(INDEX(box_codes;MATCH(INDEX(factor_boxes;MATCH(cell;factors;0));box_names;0));"?"))
let worth(cell) = IFERROR(N(INDEX(factor_scores;MATCH(cell;factors;0)));0)
sheet TOWS | one page | cursor E6
title TOWS | Every factor inside against every factor outside: which pairs are worth an action?
list B9:B15 plain from swot_pairs.csv: inside fit_1 fit_2 fit_3 fit_4 fit_5 fit_6
  | Inside: choose from the list [Sentence 60] #tows_inside {in Factors.C6:C25}
  | Box [Center 14] =code($B10) #tows_inside_boxes | Score [Score 16] =worth($B10)
  | Fit [Score 25] {in Lists.N6:N8} | Fit | Fit | Fit | Fit | Fit
section B5:J5 How well does each pair fit?
B6:D8 [Label]
B6 Outside: choose from the list | E6:J6 [Sentence] eg Colleges replace old systems; Web shops want returns built in;
  Life sciences budgets shrink; Low-cost rival sells by the month #tows_outside {in Factors.C6:C25}
B7 Box | E7:J7 [Center] =code(E$6) #tows_outside_boxes
B8 Score | E8:J8 [Score] =worth(E$6) #fits@E10:J15
B16 [Note 9x1] 1: they go together well, or hit each other hard. 0.5: somewhat. 0 or empty: nothing to do with each
  other.
section B17:J17 Impact: inside × outside × fit
B18:D18 [Header] | E18:J18 [Header Center] =E$6&""
B19:B24 [Calc Text] =$B10&"" | C19:D24 [Calc Text] | [Score 6x6] {=TOWSMATRIX(D10:D15;E8:J8;fits)} #tows_impacts
when E19:J24 [Calc Highlight] =AND(E19>0;E19>=LARGE(tows_impacts;5))
section B26:J26 The five strongest pairs | [Header] Inside | [Header Center] Pair | Impact | [Header 6x1] What to do
B28:B32 [Wrapped] =IF(Lists.$H6=0;"";ROWS(B$28:B28)&"  "&Lists.$I6)
  | [Center] =Lists.$K6 | [Score] =Lists.$L6 | [Wrapped 6x1] =Lists.$M6
heights 6 22 | 10:15 10.4 | 18 22 | 19:24 8 | 28:32 13

sheet Actions | landscape | open | freeze A6 repeat 5
title Actions | What you do about it: start with the five strongest pairs of the sheet TOWS.
list B5:B19 from swot_actions.csv: _action pair owner due cost _status next_check _inside _outside
  | Action [Sentence 84] #actions | Pair [Tick 18] #action_pairs {SO, ST, WO, WT}
  | Owner [Input Text 34] #action_owners | Due [Date 27] #action_days | Cost [Amount 24] #action_costs
  | Status [List 27] #action_states {Planned, Going on, Done, Dropped} | Next check [Date 27] #action_checks
  | State [Status 40] =given($B6;IF($G6=_"Done";_"√ done";IF($G6=_"Dropped";_"○ dropped";
  IF(AND($E6<>"";$E6<as_of);_"▼ overdue";IF(AND($H6<>"";$H6<=as_of+7);_"● check this week";_"○ in time")))))
  | Inside [Sentence 44] #action_inside {in Factors.C6:C25} | Outside [Sentence 44] #action_outside {in Factors.C6:C25}
B20 [Total] =_"Cost of what is not dropped"&given(currency;_", in "&currency) | C20:E20 [Total]
  | [Total Amount] =SUMIFS(action_costs;action_states;"<>"&_"Dropped") | G20:K20 [Total]

sheet Money check | landscape | open | freeze A6 repeat 5 | one page
title Money check | What does networking cost, and which products does it sell at a margin? Put activities side by side.
list B5:B20 from swot_money.csv: _activity _kind cost _product revenue cost_of_sales
  | Activity [Input Text 60] | Kind [List 30] {Networking, Trade fair, Advertising, Partner, Other}
  | What it cost [Amount 31] | Product it sold [Input Text 40] | Revenue it brought [Amount 29]
  | Cost of these sales [Amount 29] | Gross margin [Percent 24] =IF(N($F6)=0;"";GROSSMARGIN($F6;N($G6)))
  | Margin in money [Amount 27] =given($B6;N($F6)-N($G6))
  | Return per unit spent [Number 29] =IF(OR($B6="";N($D6)=0);"";$I6/$D6)
  | Does it pay? [Status 34] =IF(OR($J6="";N(return_wanted)=0);"";rated($J6;return_wanted))
B21 [Total] =_"All activities"&given(currency;_", in "&currency) | | [Total Amount] =SUM(D6:D20) | [Total]
  | F21:G21 [Total Amount] =SUM(F6:F20) | [Total Percent] =IF(F21=0;"";GROSSMARGIN(F21;G21)) | [Total Amount] =F21-G21
  | [Total Number] =IF(D21=0;"";I21/D21) #return_of_all | [Total]
chart bar B23 333x90 decimals no legend | Margin that one unit of money spent brings back
  | A bar for each of the first eight activities: its margin divided by what it cost. | B6:B13 | J5:J13
heights 6:20 6.2

sheet History | landscape | open | freeze A7 | one page
title History | One row a review. Type the figures of today into the next free row to keep them.
B5 [Total] Today | [Total Number] =strengths_score | =weaknesses_score | =opportunities_score | =threats_score
  | [Total] =posture | [Total Number] =internal_balance | =external_balance | [Total] As the sheet Score has it now
list B6:B14 plain from swot_history.csv: date strengths weaknesses opportunities threats _note
  | Review of [Date 30] #review_dates | Strengths [Number 25] {1..5} | Weaknesses [Number 27] {1..5}
  | Opportunities [Number 30] {1..5} | Threats [Number 25] {1..5}
  | Posture [Calc Text 22] =IF(COUNT($C7:$F7)<4;"";SWOTPOSTURE($C7;$D7;$E7;$F7))
  | Inside [Number 22] =IF(COUNT($C7:$D7)<2;"";$C7-$D7)
  | Outside [Number 22] =IF(COUNT($E7:$F7)<2;"";$E7-$F7) | What had changed [Input Text 78] #review_scores@C7:F14
chart line B16 138x90 decimals from 1 | The four scores from review to review
  | Four lines over the reviews: strengths, weaknesses, opportunities and threats. | B7:B14 | C6:F6+C7:F14
chart line G16 144x90 decimals | What helps less what harms, inside and outside
  | Two lines over the reviews: strengths less weaknesses, opportunities less threats. | B7:B14 | H6:H14 I6:I14
heights 5 6.4

// The pairs by impact, those of equal impact row by row; 0 where no pair is left.
let by_impact = LARGE(ROUND(tows_impacts;1)*1000+36-(ROW(fits)-ROW(INDEX(fits;1;1)))*6-COLUMN(fits)+5;ROWS(H$6:H6))
let paired(value) = IF($H6=0;"";value)
let row_of = INT(($H6-1)/6)+1
let column_of = MOD($H6-1;6)+1
lists | columns 4 40 40 40 20 44 60 24 60 60 24 24 100 24 30
C6 down [Text] ▲ pays | ● nearly pays | ▼ does not pay
E5 [Header] Pair #pair_words@E6:G9 | In words | What to do | Pair, by impact | Inside | Outside | Pair | Impact
  | Sentence | Fits | As of
E6 [Text] "SO" | use strengths to grow | Use “%1” to take “%2”.
E7 [Text] "ST" | use strengths to defend | Use “%1” to ward off “%2”.
E8 [Text] "WO" | mend weaknesses to grow | Mend “%1” to take “%2”.
E9 [Text] "WT" | mend, avoid, withdraw | Mend “%1”, or keep clear of “%2”.
H6:H10 [Calc 1x1] {=IFERROR(IF(by_impact<100;0;37-MOD(by_impact;100));0)}
  | [Calc Text] =paired(INDEX(tows_inside;row_of)) | =paired(INDEX(tows_outside;1;column_of))
  | =paired(INDEX(tows_inside_boxes;row_of)&INDEX(tows_outside_boxes;1;column_of))
  | [Calc] =paired(INDEX(tows_impacts;row_of;column_of))
  | [Calc Text] =IFERROR(SUBSTITUTE(SUBSTITUTE(VLOOKUP($K6;pair_words;3;0);"%1";$I6);"%2";$J6);"")
N6 down [Text] 0 | 0.5 | 1
O6 [Date] =IF(N(review_date)=0;TODAY();review_date) #as_of
)";

} // namespace templates
